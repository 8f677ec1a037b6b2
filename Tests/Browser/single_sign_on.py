"""Somebody who signs in by their organisation: linked from their account, used, and taken away again."""

import json
import pathlib
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager

from served import Site, email
from walking import check, heading, sign_in, visitor

CLAIMS = {"sub": "olu-17", "name": "Olu Officer", "email": email("officer"), "email_verified": True, "groups": []}


@contextmanager
def provider():
    """`oidc-provider-mock`, by other hands, on a free port of this machine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = pathlib.Path(sys.executable).with_name("oidc-provider-mock")
    process = subprocess.Popen(
        [program, "--port", str(port), "--user-claims", json.dumps(CLAIMS)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(300):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/.well-known/openid-configuration", timeout=1)
                break
            except OSError:
                time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


@contextmanager
def site_with(salus, issuer, folder):
    secret = pathlib.Path(folder, "client.secret")
    secret.write_text("not so secret\n")
    settings = pathlib.Path(folder, "sso.json")
    settings.write_text(json.dumps({
        "issuer": issuer, "clientID": "salus", "clientSecretFile": str(secret),
        "title": "Sign in with your council account"}))
    site = Site(salus, lambda address: ["--public-address", address, "--single-sign-on", str(settings)])
    try:
        yield site
    finally:
        site.stop()


def agree(page):
    """At the provider."""
    page.locator("input[name=sub]").first.fill(CLAIMS["sub"])
    page.get_by_role("button", name="Authorize").click()


@check
def an_officer_links_their_council_account_signs_in_by_it_and_removes_it(browser, site):
    with provider() as issuer, site_with(site.salus, issuer, site.folder.name) as own:
        with visitor(browser) as page:
            page.goto(own.address + "/sign-in")
            page.get_by_role("link", name="Sign in with your council account").click()
            agree(page)
            assert "not known here" in heading(page), "an e-mail address alone opened an account"
        for script in (True, False):
            with visitor(browser, java_script_enabled=script) as page:
                sign_in(page, own, "officer", "/account")
                page.get_by_role("button", name="Add single sign-on").click()
                page.get_by_role("link", name="Sign in with your council account").click()
                agree(page)
                assert heading(page) == "Your account", heading(page)
                assert CLAIMS["sub"] in page.locator("main").inner_text()
            with visitor(browser, java_script_enabled=script) as page:
                page.goto(own.address + "/sign-in?then=/account")
                page.get_by_role("link", name="Sign in with your council account").click()
                agree(page)
                assert heading(page) == "Your account"
                assert "Olu Officer" in page.locator("main").inner_text()
                page.get_by_role("button", name="Remove").click()
                assert CLAIMS["sub"] not in page.locator("main").inner_text()
            with visitor(browser) as page:
                page.goto(own.address + "/sign-in")
                page.get_by_role("link", name="Sign in with your council account").click()
                agree(page)
                assert "not known here" in heading(page)


@check
def an_administrator_of_a_public_site_turns_a_second_step_on_first(browser, site):
    with provider() as issuer, site_with(site.salus, issuer, site.folder.name) as own:
        with visitor(browser, java_script_enabled=False) as page:
            sign_in(page, own, "administrator")
            assert heading(page) == "Turn on a second step"
            assert "Your role needs it" in page.locator("main").inner_text()
            page.goto(own.address + "/workspace/people")
            assert heading(page) == "Turn on a second step"
            page.goto(own.address + "/account")
            assert heading(page) == "Your account"
        with visitor(browser) as page:
            sign_in(page, own, "officer")
            assert heading(page) == "Workspace"
