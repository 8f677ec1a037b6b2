"""An officer of the board edits its pages: alone, against somebody else, and when things go wrong."""

from walking import check, focused, heading, press, sign_in, tab_to, visitor, write

PAGE = "/workspace/pages/privacy"
PUBLISHED = "/about/privacy"


def text_of(page):
    return page.get_by_label("Text").input_value()


def edits_a_page(page, site, words):
    sign_in(page, site, "officer")
    assert heading(page) == "Workspace"
    page.get_by_role("link", name="Pages", exact=True).click()
    page.locator("main").get_by_role("link", name="Privacy notice").click()
    page.get_by_label("Text").fill(words)
    page.get_by_role("button", name="Publish").click()
    assert page.url == site.address + PUBLISHED and words in page.locator("main").inner_text()


@check
def an_officer_signs_in_and_edits_a_page(browser, site):
    with visitor(browser) as page:
        edits_a_page(page, site, "We keep as little as we can.")


@check
def an_officer_without_script_signs_in_and_edits_a_page(browser, site):
    with visitor(browser, java_script_enabled=False) as page:
        edits_a_page(page, site, "We keep as little as we can, and no longer.")


@check
def an_officer_edits_a_page_by_keyboard_alone(browser, site):
    with visitor(browser) as page:
        page.goto(site.address + "/sign-in")
        write(page, "email", "officer@example.gov.uk")
        write(page, "password", "three quiet herons fishing")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        press(page, "Pages")
        press(page, "Privacy notice")
        write(page, "body", "Written without a mouse.")
        press(page, "Publish")
        assert "Written without a mouse." in page.locator("main").inner_text()
        press(page, "Sign out")
        page.goto(site.address + PAGE)
        assert "/sign-in" in page.url


@check
def two_officers_who_edit_at_once_lose_nothing(browser, site):
    with visitor(browser) as mine, visitor(browser, java_script_enabled=False) as theirs:
        sign_in(mine, site, "officer", PAGE)
        sign_in(theirs, site, "second", PAGE)
        theirs.get_by_label("Text").fill("Their words.")
        theirs.get_by_role("button", name="Publish").click()
        mine.get_by_label("Text").fill("My words.")
        mine.get_by_role("button", name="Publish").click()
        assert text_of(mine) == "My words."
        shown = mine.locator("main").inner_text()
        assert "Changed by Sam Second since you opened it" in shown and "Their words." in shown
        theirs.goto(site.address + PUBLISHED)
        assert "Their words." in theirs.locator("main").inner_text()
        mine.get_by_label("Text").fill("Their words. My words.")
        mine.get_by_role("button", name="Publish").click()
        assert "Their words. My words." in mine.locator("main").inner_text()


@check
def a_draft_survives_a_closed_tab(browser, site):
    with visitor(browser) as page:
        sign_in(page, site, "officer", PAGE)
        page.get_by_label("Text").fill("Half a sentence that")
        page.get_by_text("Draft kept at").wait_for(timeout=15_000)
        later = page.context.new_page()
        page.close()
        later.goto(site.address + PAGE)
        assert text_of(later) == "Half a sentence that"
        assert "This is your draft" in later.locator("main").inner_text()
        later.goto(site.address + PUBLISHED)
        assert "Half a sentence" not in later.content()
    with visitor(browser) as page:
        sign_in(page, site, "second", PAGE)
        assert "Half a sentence" not in text_of(page), "a draft is nobody else's"


@check
def without_script_a_button_keeps_a_draft_and_a_link_discards_it(browser, site):
    with visitor(browser, java_script_enabled=False) as page:
        sign_in(page, site, "officer", PAGE)
        page.get_by_label("Text").fill("Kept by hand.")
        page.get_by_role("button", name="Keep as a draft").click()
        assert text_of(page) == "Kept by hand." and "This is your draft" in page.locator("main").inner_text()
        page.get_by_role("link", name="Discard the draft").click()
        assert text_of(page) != "Kept by hand."


@check
def words_are_shown_to_whoever_was_signed_out_while_writing(browser, site):
    for script in (True, False):
        with visitor(browser, java_script_enabled=script) as page:
            sign_in(page, site, "officer", PAGE)
            page.context.clear_cookies()
            page.get_by_label("Text").fill("Written while the session ended.")
            page.get_by_role("button", name="Publish").click()
            assert heading(page) == "You have been signed out"
            assert page.get_by_label("What you wrote in “body”").input_value() == "Written while the session ended."


@check
def words_are_shown_to_whoever_signed_in_again_elsewhere_meanwhile(browser, site):
    with visitor(browser) as page:
        sign_in(page, site, "officer", PAGE)
        other = page.context.new_page()
        other.goto(site.address + "/account")
        other.get_by_role("button", name="Sign out", exact=True).click()
        sign_in(other, site, "officer")
        page.get_by_label("Text").fill("Written under the session before.")
        page.get_by_role("button", name="Publish").click()
        assert heading(page) == "This form is out of date"
        assert page.get_by_label("What you wrote in “body”").input_value() == "Written under the session before."


@check
def a_form_with_faults_comes_back_with_the_focus_on_what_to_mend(browser, site):
    for script in (True, False):
        with visitor(browser, java_script_enabled=script) as page:
            sign_in(page, site, "officer", PAGE)
            page.get_by_label("Title").fill("")
            page.get_by_role("button", name="Publish").click()
            assert page.title().startswith("Error: "), page.title()
            state = focused(page)
            assert state["id"] == "errors" and state["seen"], state
            tab_to(page, "Enter a title", most=1)
            page.keyboard.press("Enter")
            page.wait_for_function("document.activeElement.id === 'title'")
            assert page.get_by_label("Title").get_attribute("aria-invalid") == "true"


def writes_a_notice(page, site, title):
    sign_in(page, site, "officer")
    page.locator("main").get_by_role("link", name="Notices", exact=True).click()
    page.get_by_role("link", name="Write a notice").click()
    assert heading(page) == "Write a notice"
    page.get_by_label("Title").fill(title)
    page.get_by_label("Text").fill("From **Monday** at every surgery.")
    page.get_by_role("button", name="Save").click()
    assert heading(page) == "Notices" and title in page.locator("main").inner_text()


@check
def an_officer_tells_residents_something_and_withdraws_it(browser, site):
    for script in (True, False):
        title = f"Flu jabs {'with' if script else 'without'} script"
        with visitor(browser, java_script_enabled=script) as page, visitor(browser) as resident:
            writes_a_notice(page, site, title)
            resident.goto(site.address)
            told = resident.locator("article", has_text=title)
            assert told.locator("strong").inner_text() == "Monday"
            resident.get_by_role("searchbox").fill(title)
            resident.keyboard.press("Enter")
            resident.locator("main").get_by_role("link", name=title).click()
            assert resident.url.split("#")[0] == site.address + "/notices"
            page.locator("main").get_by_role("link", name=title).click()
            page.get_by_label("State").select_option("withdrawn")
            page.get_by_role("button", name="Save").click()
            resident.goto(site.address)
            assert resident.locator("article", has_text=title).count() == 0
            page.locator("main").get_by_role("link", name=title).click()
            changes = page.locator("table").inner_text()
            assert "edited a notice" in changes and "withdrawn" in changes and "added a notice" in changes


@check
def an_officer_writes_a_notice_by_keyboard_alone(browser, site):
    with visitor(browser) as page:
        sign_in(page, site, "officer", "/workspace/notices")
        press(page, "Write a notice")
        write(page, "title", "Warm rooms")
        write(page, "body", "In every library.")
        press(page, "Save")
        page.goto(site.address)
        assert "In every library." in page.locator("article", has_text="Warm rooms").inner_text()


@check
def a_draft_of_a_new_notice_keeps_every_field(browser, site):
    with visitor(browser) as page:
        sign_in(page, site, "second", "/workspace/notices/new")
        page.get_by_label("Title").fill("Half a notice")
        page.get_by_label("Last day").fill("2030-01-31")
        page.get_by_text("Draft kept at").wait_for(timeout=60_000)
        page.goto(site.address + "/workspace/notices/new")
        assert page.get_by_label("Title").input_value() == "Half a notice"
        assert page.get_by_label("Last day").input_value() == "2030-01-31"
        page.get_by_role("link", name="Discard the draft").click()
        assert page.get_by_label("Title").input_value() == ""


PAPER = """Meeting: Made-up Health Board
Date/Time: Tuesday, 31 October 2023 at 2.00 pm

MADE-UP HEALTH BOARD: 31 OCTOBER 2023

REPORT OF THE DIRECTOR OF KITES

KITE FESTIVAL STRATEGY

Purpose of the Report

1.  The purpose of this report is to tell the Board about the %s festival.

Recommendations

2.  The Board is asked to approve kites.
"""


@check
def an_officer_adds_papers_and_publishes_them(browser, site):
    for script in (True, False):
        word = "windy" if script else "calm"
        with visitor(browser, java_script_enabled=script) as page:
            sign_in(page, site, "officer", "/workspace/papers")
            page.get_by_role("link", name="Add papers").click()
            page.get_by_role("button", name="Take the papers in").click()
            assert page.title().startswith("Error: ") and "Choose the papers" in page.locator("main").inner_text()
            page.get_by_label("Papers of one meeting").set_input_files(
                [{"name": f"{word}.txt", "mimeType": "text/plain", "buffer": (PAPER % word).encode()}])
            page.get_by_role("button", name="Take the papers in").click()
            assert heading(page) == "Papers taken in" and f"New. {word}.txt" in page.locator("main").inner_text()
            page.get_by_role("button", name="Publish").click()
            assert heading(page) == "KITE FESTIVAL STRATEGY" and f"the {word} festival" in page.content()
        with visitor(browser) as resident:
            resident.goto(page_of(site, resident, word))
            assert f"the {word} festival" in resident.content()


def page_of(site, resident, word):
    resident.goto(f"{site.address}/search?q={word}+festival")
    return resident.locator("main a[href*='/papers/']").first.evaluate("e => e.href")


def adds_a_paper(page, site, word):
    """Its page, published."""
    sign_in(page, site, "officer", "/workspace/papers/add")
    page.get_by_label("Papers of one meeting").set_input_files(
        [{"name": f"{word}.txt", "mimeType": "text/plain", "buffer": (PAPER % word).encode()}])
    page.get_by_label("Publish them at once").check()
    page.get_by_role("button", name="Take the papers in").click()
    page.get_by_role("link", name="KITE FESTIVAL STRATEGY").click()
    return page.url


@check
def an_officer_corrects_what_was_read_and_takes_it_back(browser, site):
    def seen(paper):
        with visitor(browser) as resident:
            resident.goto(paper)
            return resident.locator("main").inner_text()

    for script in (True, False):
        with visitor(browser, java_script_enabled=script) as page:
            paper = adds_a_paper(page, site, f"gusty{script}")
            page.get_by_role("link", name="Correct what was read").click()
            page.get_by_role("link", name="Correct recommendation").click()
            assert "What the rules read" in page.locator("main").inner_text()
            page.get_by_label("Text, or title").fill("That zeppelins be approved.")
            press(page, "Save")
            assert "corrected what was read" in page.locator("table").inner_text()
            assert "That zeppelins be approved." in seen(paper) and "Corrected by an officer" in seen(paper)
            press(page, "Withdraw the correction")
            assert "withdrew a correction" in page.locator("table").inner_text()
            assert "zeppelins" not in seen(paper)


@check
def an_officer_corrects_an_item_and_reads_the_paper_again_by_keyboard(browser, site):
    with visitor(browser) as page:
        paper = adds_a_paper(page, site, "breezy")
        page.goto(paper + "?correct=yes")
        page.get_by_role("link", name="Correct recommendation").focus()
        with page.expect_navigation():
            page.keyboard.press("Enter")
        write(page, "text", "Written without a mouse.")
        press(page, "Save")
        page.goto(paper)
        press(page, "Corrections, reading it again, history")
        press(page, "Read it again")
        assert "Nothing in it is read otherwise than before" in page.locator("main").inner_text()
        page.goto(paper)
        assert "Written without a mouse." in page.locator("main").inner_text()


@check
def an_officer_adds_papers_by_keyboard_alone(browser, site):
    with visitor(browser) as page:
        sign_in(page, site, "officer", "/workspace/papers")
        press(page, "Add papers")
        tab_to(page, field="papers")
        page.set_input_files("#papers", [{"name": "keys.txt", "mimeType": "text/plain", "buffer": b"A note on keys."}])
        write(page, "body", "Kite Committee")
        tab_to(page, field="date")
        page.keyboard.type("01312026")
        press(page, "Take the papers in")
        assert heading(page) == "Papers taken in" and "Kite Committee" in page.locator("main").inner_text()


@check
def an_officer_may_not_manage_people_and_is_told_so(browser, site):
    with visitor(browser) as page:
        sign_in(page, site, "officer")
        assert page.get_by_role("link", name="People").count() == 0
        assert page.goto(site.address + "/workspace/people").status == 403
        assert heading(page) == "Your roles do not allow this"


@check
def a_wrong_password_is_answered_in_words_and_the_address_kept(browser, site):
    with visitor(browser) as page:
        sign_in(page, site, "second", password="not the one I chose")
        assert "is not right" in page.locator("main").inner_text()
        assert page.get_by_label("E-mail address").input_value() == "second@example.gov.uk"
        assert page.get_by_label("Password").input_value() == ""
