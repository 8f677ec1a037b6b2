"""An administrator of the board: invitations, roles, closed accounts, the audit log, the second step of sign-in."""

import base64
import hashlib
import hmac
import pathlib
import struct
import time
import zlib

from served import PASSWORD, email
from walking import check, heading, press, sign_in, tab_to, visitor, write


def code(key, at=None):
    """RFC 6238: six digits of HMAC-SHA-1 over the count of half minutes."""
    secret = base64.b32decode(key + "=" * (-len(key) % 8))
    mac = hmac.new(secret, struct.pack(">Q", int((at or time.time()) // 30)), hashlib.sha1).digest()
    start = mac[-1] & 15
    return f"{(int.from_bytes(mac[start:start + 4], 'big') & 0x7FFFFFFF) % 10**6:06}"


def invites(page, site, address, role):
    page.goto(site.address + "/workspace/people")
    page.get_by_role("link", name="Invite somebody").click()
    page.get_by_label("E-mail address").fill(address)
    page.get_by_label("Role").select_option(role)
    page.get_by_role("button", name="Invite").click()
    assert heading(page) == "The invitation is ready"
    return page.locator("code.address").inner_text()


def accepts(page, address, name):
    page.goto(address)
    page.get_by_label("Your name").fill(name)
    page.get_by_label("A password").fill("short")
    page.get_by_role("button", name="Accept").click()
    assert "fewer than 12" in page.locator("main").inner_text()
    assert page.get_by_label("Your name").input_value() == name
    page.get_by_label("A password").fill(PASSWORD)
    page.get_by_role("button", name="Accept").click()
    assert heading(page) == "Workspace"


@check
def an_invited_person_makes_an_account_is_given_a_role_and_closed(browser, site):
    for script, key in ((True, "nia"), (False, "noor")):
        with visitor(browser, java_script_enabled=script) as admin, visitor(
            browser, java_script_enabled=script
        ) as guest:
            sign_in(admin, site, "administrator")
            address = invites(admin, site, email(key), "reader")
            accepts(guest, address, key.title())
            assert guest.goto(site.address + "/workspace/pages").status == 403
            admin.goto(site.address + "/workspace/people")
            admin.get_by_role("link", name=key.title()).click()
            admin.get_by_label("Officer").check()
            admin.get_by_role("button", name="Save roles").click()
            assert guest.goto(site.address + "/workspace/pages").status == 200
            admin.get_by_role("link", name=key.title()).click()
            admin.get_by_role("button", name="Close the account").click()
            assert "This account is closed" in admin.locator("main").inner_text()
            guest.goto(site.address + "/workspace/pages")
            assert "/sign-in" in guest.url, "a closed account's session goes on"
            assert guest.goto(address).status == 404
            sign_in(guest, site, key)
            assert "is not right" in guest.locator("main").inner_text()


@check
def an_invitation_is_withdrawn(browser, site):
    with visitor(browser) as page:
        sign_in(page, site, "administrator")
        address = invites(page, site, email("never"), "reader")
        page.get_by_role("link", name="Back to people").click()
        page.get_by_role("row", name=email("never")).get_by_role("button", name="Withdraw").click()
        assert email("never") not in page.locator("main").inner_text()
        assert page.goto(address).status == 404


@check
def the_last_administrator_is_not_closed(browser, site):
    with visitor(browser) as page:
        sign_in(page, site, "administrator", "/workspace/people")
        page.get_by_role("link", name="Ada Administrator").last.click()
        page.get_by_role("button", name="Close the account").click()
        assert "without an administrator" in page.locator("main").inner_text()
        page.goto(site.address + "/workspace")
        assert heading(page) == "Workspace"


@check
def an_administrator_invites_somebody_by_keyboard_alone(browser, site):
    with visitor(browser) as page:
        sign_in(page, site, "administrator")
        press(page, "People")
        press(page, "Invite somebody")
        write(page, "email", email("keyboard"))
        tab_to(page, field="role")
        page.keyboard.press("o")
        press(page, "Invite")
        assert "becomes officer" in page.locator("main").inner_text()


@check
def the_audit_log_is_read_and_filtered(browser, site):
    for script in (True, False):
        with visitor(browser, java_script_enabled=script) as page:
            sign_in(page, site, "administrator")
            page.get_by_role("link", name="Audit log").click()
            assert page.locator("tbody tr").count() >= 5
            page.get_by_label("Words").fill(email("officer"))
            page.get_by_role("button", name="Show").click()
            rows = page.locator("tbody tr")
            assert rows.count() >= 1
            assert all(email("officer") in row for row in rows.all_inner_texts())
            page.goto(site.address + "/workspace/audit?from=2020-01-01&until=2020-12-31")
            assert "No change fits" in page.locator("main").inner_text()
            page.goto(site.address + "/workspace/audit?from=yesterday")
            assert "is not a date" in heading(page)


@check
def a_second_step_is_turned_on_used_and_a_recovery_code_works_once(browser, site):
    site.add("careful", "Cara Careful", "administrator")
    with visitor(browser, java_script_enabled=False) as page:
        sign_in(page, site, "careful", "/account")
        page.get_by_role("link", name="turn it on").click()
        page.get_by_role("button", name="Begin").click()
        key = page.locator("main ol code").inner_text().replace(" ", "")
        page.get_by_label("Code").fill("000000")
        page.get_by_role("button", name="Turn it on").click()
        assert "is not right" in page.locator("main").inner_text()
        assert page.locator("main ol code").inner_text().replace(" ", "") == key
        first = time.time()
        page.get_by_label("Code").fill(code(key, first))
        page.get_by_role("button", name="Turn it on").click()
        assert heading(page) == "The second step is on"
        recovery = page.locator("main li code").all_inner_texts()
        assert len(recovery) == 10
    with visitor(browser) as page:
        sign_in(page, site, "careful")
        assert heading(page) == "Enter your code"
        page.get_by_label("Code").fill(code(key, first))
        page.get_by_role("button", name="Go on").click()
        assert "used already" in page.locator("main").inner_text(), "a code is taken twice"
        page.get_by_label("Code").fill(code(key, first + 30))
        page.get_by_role("button", name="Go on").click()
        assert heading(page) == "Workspace"
    for expected in ("Workspace", "Enter your code"):
        with visitor(browser, java_script_enabled=False) as page:
            sign_in(page, site, "careful")
            tab_to(page, field="code")
            page.keyboard.type(recovery[0])
            page.get_by_role("button", name="Go on").click()
            assert heading(page) == expected, (heading(page), expected)


@check
def somebody_who_forgot_their_password_gets_a_link(browser, site):
    site.add("forgetful", "Finn Forgetful", "officer")
    for script in (True, False):
        with visitor(browser, java_script_enabled=script) as admin, visitor(
            browser, java_script_enabled=script
        ) as finn:
            sign_in(admin, site, "administrator", "/workspace/people")
            admin.get_by_role("link", name="Finn Forgetful").click()
            admin.get_by_role("button", name="Make a new sign-in link").click()
            assert heading(admin) == "The sign-in link is ready"
            address = admin.locator("code.address").inner_text()
            finn.goto(address)
            assert email("forgetful") in finn.locator("main").inner_text()
            finn.get_by_label("New password").fill("short")
            finn.get_by_role("button", name="Set it and sign in").click()
            assert "fewer than 12" in finn.locator("main").inner_text()
            finn.get_by_label("New password").fill("a quite different heron")
            finn.get_by_role("button", name="Set it and sign in").click()
            assert heading(finn) == "Workspace"
            assert finn.goto(address).status == 404
    with visitor(browser) as page:
        sign_in(page, site, "forgetful")
        assert "is not right" in page.locator("main").inner_text()
        sign_in(page, site, "forgetful", password="a quite different heron")
        assert heading(page) == "Workspace"


@check
def a_session_elsewhere_is_ended_by_its_owner_and_all_by_an_administrator(browser, site):
    site.add("wanderer", "Wanda Wanderer", "officer")
    with visitor(browser, java_script_enabled=False) as here, visitor(browser) as there:
        sign_in(there, site, "wanderer")
        sign_in(here, site, "wanderer", "/account")
        rows = here.get_by_role("row").filter(has=here.get_by_role("button", name="End"))
        assert rows.count() == 2
        rows.filter(has_not_text="this one").get_by_role("button", name="End").click()
        assert heading(here) == "Your account" and rows.count() == 1
        there.goto(site.address + "/account")
        assert "/sign-in" in there.url
        with visitor(browser) as admin:
            sign_in(admin, site, "administrator", "/workspace/people")
            admin.get_by_role("link", name="Wanda Wanderer").click()
            admin.get_by_role("button", name="Sign them out everywhere").click()
            assert "Sign them out" not in admin.locator("main").inner_text()
        here.goto(site.address + "/account")
        assert "/sign-in" in here.url


@check
def a_logo_is_shown_on_every_page_fits_a_phone_and_is_taken_away(browser, site):
    picture = pathlib.Path(site.folder.name, "logo.png")
    picture.write_bytes(png(480, 120))
    for script in (True, False):
        with visitor(browser, java_script_enabled=script) as page, visitor(
            browser, viewport={"width": 320, "height": 640}
        ) as phone:
            sign_in(page, site, "officer", "/workspace/identity")
            page.get_by_role("link", name="logo").click()
            page.get_by_label("What it shows").fill("Oakshire Council")
            page.get_by_role("button", name="Show it").click()
            assert "Choose a file" in page.locator("main").inner_text()
            assert page.get_by_label("What it shows").input_value() == "Oakshire Council"
            page.get_by_label("File").set_input_files(
                {"name": "logo.svg", "mimeType": "image/svg+xml", "buffer": b"<svg xmlns='http://www.w3.org/2000/svg'/>"})
            page.get_by_role("button", name="Show it").click()
            assert "may hold scripts" in page.locator("main").inner_text()
            page.get_by_label("File").set_input_files(picture)
            page.get_by_role("button", name="Show it").click()
            for shown in (page, phone):
                shown.goto(site.address + "/")
                image = shown.get_by_role("img", name="Oakshire Council")
                assert image.evaluate("i => i.complete && i.naturalWidth") == 480
                box = image.bounding_box()
                assert box["width"] <= 240 and box["height"] <= 60, box
                assert abs(box["width"] / box["height"] - 4) < 0.1, box
            assert phone.evaluate("document.documentElement.scrollWidth") <= 320
            page.goto(site.address + "/workspace/identity/logo")
            page.get_by_role("button", name="Take the logo away").click()
            assert page.get_by_role("img", name="Oakshire Council").count() == 0


def png(width, height):
    """One colour, as the standard has it."""

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = (b"\0" + b"\x00\x50\x8c" * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@check
def a_long_value_of_the_audit_log_is_read_whole(browser, site):
    with visitor(browser) as page:
        sign_in(page, site, "officer", "/workspace/pages/licence")
        words = "Each word of it counts. " * 40
        page.get_by_label("Text").fill(words)
        page.get_by_role("button", name="Publish").click()
    with visitor(browser, java_script_enabled=False) as page:
        sign_in(page, site, "administrator", "/workspace/audit?text=each+word+of+it")
        page.get_by_role("link", name="characters").last.click()
        assert heading(page).startswith("Entry ")
        assert words.strip() in page.locator("main").inner_text()
