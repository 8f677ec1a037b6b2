"""An analyst uses the figures of a paper's table: by mouse, by keyboard alone, without script, and takes them back."""

import json
import pathlib
import subprocess

from axe_playwright_python.sync_playwright import Axe

from pages import AXE_RULES, walk
from walking import check, focused, heading, press, sign_in, tab_to, visitor, write

PAPER = """Meeting: Made-up Health Board
Date/Time: Tuesday, 31 October 2023 at 2.00 pm

REPORT OF THE DIRECTOR OF FALLS

FALLS OF THE COUNTY

Background

1.  The falls of the county were counted.

Table 1: Falls of the county

Falls\t2021/22\t2022/23
Leicestershire\t12.3\t13.1
England\t10.2\t<5
Total\t22.5\t11
"""


def open_form(page, site):
    """The form of the table; the paper is taken in by the first who asks."""
    file = pathlib.Path(site.folder.name) / "falls.txt"
    if not file.exists():
        file.write_text(PAPER, encoding="utf-8")
        site.add("analyst", "Ana Analyst", "analyst")
    # Known already the second time, under its number.
    taken = subprocess.run(
        [site.salus, "import", "pack", file, "--publish", "--format", "json", "--data", site.folder.name],
        check=True, capture_output=True, text=True)
    sign_in(page, site, "analyst", f"/papers/{json.loads(taken.stdout)['papers'][0]['paper']}")
    paper = page.url
    page.get_by_role("link", name="Use these figures").first.click()
    assert heading(page) == "Use the figures of a table"
    return paper


def fill(page, name):
    page.get_by_label("Indicator", exact=True).select_option("new")
    page.get_by_label("Name of a new indicator").fill(name)
    page.get_by_label("Unit of a new indicator").fill("per 1,000")
    page.get_by_label("Kind of figure of a new indicator").select_option("crude rate")
    page.get_by_label("Which direction is good").select_option("low")
    page.get_by_label("Definition of a new indicator").fill("Falls for every 1,000 people.")


def accessible(page):
    found = Axe().run(page, options={"runOnly": AXE_RULES}).response["violations"]
    assert not found, [(v["id"], [n["html"][:160] for n in v["nodes"][:2]]) for v in found]
    size = page.viewport_size
    page.set_viewport_size({"width": 320, "height": 700})
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= 320, f"{width} px wide at 320"
    page.set_viewport_size(size)


@check
def an_analyst_uses_a_tables_figures_and_takes_them_back(browser, site):
    for script in (True, False):
        name = f"Falls {'with' if script else 'without'} script"
        with visitor(browser, java_script_enabled=script, reduced_motion="reduce") as page:
            paper = open_form(page, site)
            if script:
                accessible(page)
            fill(page, name)
            page.get_by_role("button", name="Show what would be stored").click()
            # “Total” is the name of no area.
            assert page.title().startswith("Error: ") and focused(page)["id"] == "errors"
            assert page.get_by_label("Name of a new indicator").input_value() == name
            if script:
                accessible(page)
            page.get_by_role("button", name="Show what would be stored").click()
            assert heading(page) == "What would be stored"
            shown = page.locator("main").inner_text()
            assert "3 new figures" not in shown and "4 new figures" in shown and "which prints “<5”" in shown
            assert "“Total” is no area that is known here" in shown
            if script:
                accessible(page)
            page.get_by_role("button", name="Change the answers").click()
            assert page.get_by_label("Unit of a new indicator").input_value() == "per 1,000"
            page.get_by_role("button", name="Show what would be stored").click()
            page.get_by_role("button", name="Store these figures").click()
            assert heading(page) == "Figures from a table"
            address = page.url
            if script:
                walk(page, site, [address.removeprefix(site.address), "/workspace/adoptions"])
                page.goto(address)
            page.get_by_role("link", name="the indicator’s figures as JSON").click()
            assert "13.1" in page.content() and "falls.txt, lines" in page.content()
            page.goto(paper)
            assert f"In use: {name}" in page.locator("main").inner_text()
            page.goto(address)
            page.get_by_role("button", name="Withdraw these figures").click()
            assert "Withdrawn" in page.locator("main").inner_text()
            page.goto(paper)
            assert name not in page.locator("main").inner_text()


@check
def an_analyst_uses_a_tables_figures_by_keyboard_alone(browser, site):
    with visitor(browser, reduced_motion="reduce") as page:
        open_form(page, site)
        tab_to(page, field="indicator")
        page.keyboard.type("A new indicator")
        write(page, "name", "Falls by keyboard")
        write(page, "unit", "per 1,000")
        tab_to(page, field="value-type")
        page.keyboard.type("crude")
        tab_to(page, field="polarity")
        page.keyboard.type("Low")
        write(page, "definition", "Falls.")
        write(page, "rows", "2-3")
        press(page, "Show what would be stored")
        assert heading(page) == "What would be stored", page.locator(".errors").inner_text()
        press(page, "Store these figures")
        assert heading(page) == "Figures from a table"
        press(page, "Withdraw these figures")
        assert "Withdrawn" in page.locator("main").inner_text()


@check
def an_officer_does_not_use_figures(browser, site):
    with visitor(browser, reduced_motion="reduce") as page:
        sign_in(page, site, "officer", "/papers")
        page.locator("main a[href^='/papers/']").first.click()
        assert "Use these figures" not in page.content()
        assert page.goto(site.address + "/workspace/adoptions").status == 403
