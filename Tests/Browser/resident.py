"""A resident wants to know how the county does on one measure, and to have the figures."""

from served import Site
from walking import check, heading, press, tab_to, visitor

MEASURE = "Injury admissions"


def finds_the_measure_and_downloads(page, site: Site):
    page.goto(site.address + "/")
    page.get_by_role("link", name="How we are doing").click()
    page.locator("main table a", has_text=MEASURE).first.click()
    assert MEASURE.lower() in heading(page).lower(), heading(page)
    text = page.locator("main").inner_text().lower()
    for word in ["england", "2023/24", "per 10,000"]:
        assert word in text, word
    with page.expect_download() as download:
        page.locator("main a[href$='.csv']").first.click()
    lines = download.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) > 2 and "," in lines[0], lines[:2]


@check
def a_resident_finds_a_measure_from_the_home_page_and_downloads_it(browser, site):
    with visitor(browser) as page:
        finds_the_measure_and_downloads(page, site)


@check
def a_resident_without_script_finds_a_measure_and_downloads_it(browser, site):
    with visitor(browser, java_script_enabled=False) as page:
        finds_the_measure_and_downloads(page, site)


@check
def a_resident_on_a_phone_finds_a_measure_and_downloads_it(browser, site):
    with visitor(browser, viewport={"width": 320, "height": 640}, has_touch=True) as page:
        finds_the_measure_and_downloads(page, site)


@check
def a_resident_finds_a_measure_by_keyboard_alone(browser, site):
    with visitor(browser) as page:
        page.goto(site.address + "/")
        press(page, "How we are doing")
        name = page.locator("main table a", has_text=MEASURE).first.text_content().strip()
        press(page, name)
        assert MEASURE.lower() in heading(page).lower()
        address = page.locator("main a[href$='.csv']").first.text_content().strip()
        tab_to(page, address)
        with page.expect_download() as download:
            page.keyboard.press("Enter")
        assert download.value.path().stat().st_size > 200


@check
def a_resident_is_told_what_the_home_page_says_of_the_county(browser, site):
    with visitor(browser) as page:
        page.goto(site.address + "/")
        text = page.locator("main").inner_text()
        assert "How Leicestershire is doing" in text and "better than England" in text
        assert "Going well" in text
        page.locator("main section li a").first.click()
        assert page.locator("svg[role=img]").count() >= 1


@check
def a_resident_sees_what_was_published_by_mouse_and_by_keyboard(browser, site):
    link = "What was published or changed on this site"
    with visitor(browser, java_script_enabled=False) as page:
        page.goto(site.address + "/")
        page.get_by_role("link", name=link).click()
        assert heading(page) == "What is new"
        page.locator("main").get_by_role("link", name="As first kept").click()
        assert "/editions/" in page.url
    with visitor(browser) as page:
        page.goto(site.address + "/")
        press(page, link)
        assert page.locator("main h2").count() >= 2


def searches(page, site):
    page.goto(site.address + "/")
    page.get_by_label("Search this site").fill("injury")
    page.locator("form.search").get_by_role("button", name="Search").click()
    page.locator("main a", has_text=MEASURE).first.click()
    assert MEASURE.lower() in heading(page).lower(), heading(page)


@check
def a_resident_finds_a_measure_by_searching(browser, site):
    for script in (True, False):
        with visitor(browser, java_script_enabled=script) as page:
            searches(page, site)


@check
def a_resident_searches_by_keyboard_alone(browser, site):
    with visitor(browser) as page:
        page.goto(site.address + "/")
        tab_to(page, field="site-search")
        page.keyboard.type("injury")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        press(page, page.locator("main a", has_text=MEASURE).first.text_content().strip())
        assert MEASURE.lower() in heading(page).lower()
