"""The dashboards: rows, trends, filters, downloads, editions, print."""

import json
import urllib.request

from walking import check


@check
def a_reader_without_script_follows_a_row_to_its_page_and_its_figures(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.address + "/")
    page.get_by_role("link", name="How we are doing").click()
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
