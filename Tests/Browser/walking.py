"""What the walks share: a list of checks, signing in, the keyboard, and every page of the site."""

import re
from contextlib import contextmanager

from served import PASSWORD, email

CHECKS = []


def check(function):
    CHECKS.append(function)
    return function


@contextmanager
def visitor(browser, **settings):
    """A browser of somebody's own: its cookies are nobody else's."""
    context = browser.new_context(**settings)
    context.set_default_timeout(10_000)
    try:
        yield context.new_page()
    finally:
        context.close()


def sign_in(page, site, key, path="/workspace", password=PASSWORD):
    page.goto(f"{site.address}/sign-in?then={path}")
    page.get_by_label("E-mail address").fill(email(key))
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()


def heading(page):
    return page.locator("h1").inner_text()


FOCUSED = """() => { const e = document.activeElement, s = getComputedStyle(e);
  return { tag: e.tagName, name: e.getAttribute('href') || e.id || e.textContent.trim().slice(0, 60),
    words: e.textContent.trim(), id: e.id,
    seen: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 || s.boxShadow !== 'none' }; }"""


def focused(page):
    return page.evaluate(FOCUSED)


def tab_to(page, words=None, field=None, most=400):
    """Presses Tab until what has these words, or the field of this id, has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        state = focused(page)
        if state["id"] == field if field else state["words"] == words:
            assert state["seen"], f"focus is not seen on {state}"
            return
    raise AssertionError(f"the keyboard does not reach “{words or field}”")


def write(page, field, text):
    """Writes over what a field holds, by keyboard."""
    tab_to(page, field=field)
    page.keyboard.press("Control+A")
    page.keyboard.type(text)


def press(page, words):
    """Goes to a link or a button by keyboard and uses it."""
    tab_to(page, words)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def addresses(page, site, starts=("/",), within=""):
    """Every page that can be reached by links from some of them, downloads left out."""
    found, waiting = [], list(starts)
    while waiting:
        path = waiting.pop(0)
        if path in found:
            continue
        found.append(path)
        page.goto(site.address + path)
        for link in page.eval_on_selector_all("a[href]", "all => all.map(a => a.getAttribute('href'))"):
            path = link.split("#")[0].split("?")[0]
            is_page = path.startswith("/" + within) and not re.search(r"\.(csv|xlsx|json|pdf|html|atom)$|/original$|^/api/", path)
            if is_page and path not in found and path not in waiting:
                waiting.append(path)
    return found


def one_of_each(paths):
    """One page of each kind: of all rows' pages the first, and so on."""
    kinds = {}
    for path in paths:
        kinds.setdefault(re.sub(r"(indicators|editions|people|audit|notices)/[^/]+|(papers|items|added)/[0-9]+", r"\1\2/…", path), path)
    return list(kinds.values())
