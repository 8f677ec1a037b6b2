"""Walk the site in headless Chromium, as a reader, by keyboard, without script and at 320 px.

    run.py SALUS

Starts SALUS on a database of its own with the worked example, runs every check, prints what failed, and ends with a
line "N passed, N failed".
"""

import json
import pathlib
import re
import sys
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from serving import Site

CHROMIUM = "/usr/bin/chromium"
AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
CHECKS = []


def check(function):
    CHECKS.append(function)
    return function


def addresses(page, site):
    """Every page that can be reached by links from the home page or by a search, downloads left out."""
    found, waiting = [], ["/", "/search", "/search?q=injuries", "/search?q=injuries+nowhere"]
    while waiting:
        path = waiting.pop(0)
        if path in found:
            continue
        found.append(path)
        page.goto(site.address + path)
        for link in page.eval_on_selector_all("a[href]", "all => all.map(a => a.getAttribute('href'))"):
            path = link.split("#")[0].split("?")[0]
            is_page = path.startswith("/") and not re.search(r"\.(csv|xlsx|json|pdf|html|atom)$|^/api/", path)
            if is_page and path not in found and path not in waiting:
                waiting.append(path)
    return found


@check
def every_page_answers_and_has_one_heading(browser, site):
    page = browser.new_page()
    paths = addresses(page, site)
    assert len(paths) >= 6, paths
    for path in paths:
        answer = page.goto(site.address + path)
        assert answer.status == 200, (path, answer.status)
        assert page.locator("h1").count() == 1, path
        assert page.title().strip(), path


@check
def axe_finds_nothing_on_any_page(browser, site):
    page = browser.new_page()
    for path in addresses(page, site):
        page.goto(site.address + path)
        results = Axe().run(page, options={"runOnly": AXE_RULES})
        faults = [(v["id"], [n["html"][:200] for n in v["nodes"][:2]]) for v in results.response["violations"]]
        assert not faults, (path, faults)


@check
def no_page_scrolls_sideways_at_320_pixels(browser, site):
    page = browser.new_page(viewport={"width": 320, "height": 700})
    for path in addresses(page, site):
        page.goto(site.address + path)
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= 320, (path, width)


@check
def no_page_asks_for_anything_elsewhere_or_breaks_its_policy(browser, site):
    page = browser.new_page()
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    for path in addresses(page, site):
        page.goto(site.address + path)
    assert all(url.startswith(site.address) for url in asked), asked
    assert not complaints, complaints


@check
def a_reader_without_script_follows_a_row_to_its_page_and_its_figures(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.address + "/")
    page.locator("nav[aria-label=Site]").get_by_role("link", name="How we are doing").click()
    assert "Best Start for Life" in page.content()
    row = page.locator("table a", has_text="Injury admissions").first
    row.click()
    text = page.locator("main").inner_text()
    for word in ["2023/24", "England", "Polarity", "low is good", "SHA-256"]:
        assert word.lower() in text.lower(), word
    assert page.locator("svg[role=img]").count() >= 2
    summary = page.locator("details summary").first
    summary.click()
    context.close()


@check
def the_published_trend_that_the_values_contradict_is_told(browser, site):
    page = browser.new_page()
    page.goto(site.address + "/dashboards/leicestershire")
    assert "Increasing and getting worse" in page.content()
    assert page.get_by_text("labels this trend").count() >= 1


@check
def the_keyboard_reaches_everything_and_focus_is_seen(browser, site):
    page = browser.new_page()
    page.goto(site.address + "/dashboards/leicestershire")
    page.keyboard.press("Tab")
    assert "skip" in page.evaluate("document.activeElement.textContent").lower()
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#main"
    page.reload()
    reached = set()
    for _ in range(400):
        page.keyboard.press("Tab")
        state = page.evaluate(
            """() => { const e = document.activeElement; const s = getComputedStyle(e);
            return [e.tagName, e.getAttribute('href') || e.id || e.textContent.slice(0, 40),
              s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 || s.boxShadow !== 'none']; }"""
        )
        if state[0] == "BODY":
            break
        assert state[2], f"focus is not seen on {state[:2]}"
        reached.add(tuple(state[:2]))
    expected = page.eval_on_selector_all(
        "a[href]", "all => all.filter(a => a.checkVisibility()).map(a => a.getAttribute('href'))"
    )
    links = {target for tag, target in reached if tag == "A"}
    assert expected and set(expected) <= links, set(expected) - links
    assert any(tag == "SUMMARY" for tag, _ in reached)


@check
def a_filter_by_rating_shows_only_that_rating(browser, site):
    page = browser.new_page()
    rows = page.locator("table tbody tr", has_text="Injury admissions")
    page.goto(site.address + "/dashboards/leicestershire?rating=better")
    assert rows.count() == 3, rows.count()
    page.goto(site.address + "/dashboards/leicestershire?rating=worse")
    assert rows.count() == 0, rows.count()
    page.goto(site.address + "/dashboards/leicestershire?rating=nonsense&sort=%3Cscript%3E")
    assert page.locator("text=not understood").count() == 1
    assert "<script>alert" not in page.content()


@check
def downloads_are_what_they_say(browser, site):
    for name, start in [("csv", b""), ("json", b"{"), ("xlsx", b"PK"), ("pdf", b"%PDF"), ("html", b"<!")]:
        with urllib.request.urlopen(f"{site.address}/dashboards/leicestershire/figures.{name}", timeout=90) as answer:
            body = answer.read()
            assert answer.status == 200 and body.startswith(start) and len(body) > 500, name
            assert "attachment" in answer.headers["Content-Disposition"], name
    with urllib.request.urlopen(f"{site.address}/dashboards/leicestershire/figures.json", timeout=30) as answer:
        json.load(answer)


@check
def a_wrong_address_is_answered_in_words(browser, site):
    page = browser.new_page()
    for path in ["/nowhere", "/dashboards/nobody", "/dashboards/leicestershire/indicators/none",
                 "/dashboards/leicestershire/editions/none", "/dashboards/%3Cb%3E"]:
        answer = page.goto(site.address + path)
        assert answer.status == 404, (path, answer.status)
        assert page.locator("h1").count() == 1 and page.locator("main p").count() >= 1, path


@check
def an_edition_stays_as_it_was(browser, site):
    page = browser.new_page()
    page.goto(site.address + "/dashboards/leicestershire/editions")
    page.get_by_role("link", name="As first kept").click()
    assert "as it was on" in page.locator("main").inner_text().lower()


@check
def the_published_edition_is_shown_as_published(browser, site):
    page = browser.new_page()
    page.goto(site.address + "/dashboards/leicestershire/editions/2023-10-31")
    text = page.locator("main").inner_text()
    for words in ["Caesarean section", "1,094.3", "as published"]:
        assert words.lower() in text.lower(), words


@check
def print_is_landscape_a4_with_nothing_cut(browser, site):
    page = browser.new_page()
    page.goto(site.address + "/dashboards/leicestershire")
    page.emulate_media(media="print")
    assert page.locator("form.filter").first.is_hidden()
    assert len(page.pdf(prefer_css_page_size=True)) > 10_000


def main():
    site = Site(sys.argv[1])
    passed = failed = 0
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            for function in CHECKS:
                name = function.__name__.replace("_", " ")
                try:
                    function(browser, site)
                    passed += 1
                    print(f"passed: {name}", flush=True)
                except Exception as fault:  # noqa: BLE001 – any fault of a check is its failure, told below
                    failed += 1
                    print(f"FAILED: {name}\n  {type(fault).__name__}: {str(fault)[:1500]}", flush=True)
            browser.close()
    finally:
        site.stop()
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
