"""What holds on every page of both parts of the site."""

from axe_playwright_python.sync_playwright import Axe

from walking import addresses, check, focused, one_of_each, sign_in, visitor

AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
INLINE = """() => [...document.querySelectorAll('script:not([src]), style, [style]')].map(e => e.outerHTML.slice(0, 120))
  .concat([...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => a.name.startsWith('on')))
  .map(e => e.outerHTML.slice(0, 120)))"""
MOVING = """() => [document.getAnimations().length, getComputedStyle(document.documentElement).scrollBehavior,
  [...document.querySelectorAll('*')].filter(e => getComputedStyle(e).transitionDuration !== '0s').length]"""
PUBLIC = ["/", "/notices", "/search", "/search?q=injuries", "/search?q=injuries+nowhere", "/matters", "/matters?q=nowhere"]
PUBLIC_WITHOUT_LINKS = ["/sign-in", "/sign-in/code", "/components", "/nowhere"]


def walk(page, site, paths):
    """Every fault of some pages, with the page's address."""
    faults = []
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" and "404" not in said.text else None)
    for path in paths:
        page.set_viewport_size({"width": 1280, "height": 900})
        answer = page.goto(site.address + path)
        if answer.status != (404 if path == "/nowhere" else 200):
            faults.append((path, answer.status))
        if page.locator("h1").count() != 1 or not page.title().strip():
            faults.append((path, "its one heading or its title"))
        found = Axe().run(page, options={"runOnly": AXE_RULES}).response["violations"]
        faults += [(path, v["id"], [n["html"][:160] for n in v["nodes"][:2]]) for v in found]
        faults += [(path, "inline", html) for html in page.evaluate(INLINE)]
        moving = page.evaluate(MOVING)
        if moving != [0, "auto", 0]:
            faults.append((path, "moves for a reader who asked for stillness", moving))
        # 320 by 256 is what a window of 1280 by 1024 leaves at 400%.
        for height in (700, 256):
            page.set_viewport_size({"width": 320, "height": height})
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > 320:
                faults.append((path, f"{width} px wide at 320 by {height}"))
    faults += [("asked elsewhere", url) for url in asked if not url.startswith(site.address)]
    assert not faults, faults[:8]


def focus_is_seen(page, site, paths):
    faults = []
    for path in paths:
        page.goto(site.address + path)
        for stop in range(150):
            page.keyboard.press("Tab")
            state = focused(page)
            if state["tag"] == "BODY":
                break
            if stop == 0 and "Skip" not in state["words"]:
                faults.append((path, "does not begin with the link that skips", state))
            if not state["seen"]:
                faults.append((path, state["tag"], state["name"]))
    assert not faults, faults[:8]


@check
def every_public_page_is_clean_still_narrow_and_its_own(browser, site):
    with visitor(browser, reduced_motion="reduce") as page:
        paths = addresses(page, site, PUBLIC)
        assert len(paths) >= 15, paths
        walk(page, site, paths + PUBLIC_WITHOUT_LINKS)


@check
def every_page_of_the_workspace_is_clean_still_narrow_and_its_own(browser, site):
    with visitor(browser, reduced_motion="reduce") as page:
        sign_in(page, site, "administrator")
        paths = [path for part in ("workspace", "account") for path in addresses(page, site, [f"/{part}"], part)]
        assert len(paths) >= 15, paths
        # The log has an entry for whatever other checks did; one of them is like another.
        entries = [path for path in paths if path.startswith("/workspace/audit/")]
        paths = [path for path in paths if path not in entries[1:]]
        walk(page, site, [*paths, "/", "/about/about", "/account/confirm"])


@check
def focus_is_seen_on_one_public_page_of_each_kind(browser, site):
    with visitor(browser) as page:
        focus_is_seen(page, site, one_of_each(addresses(page, site, PUBLIC)) + PUBLIC_WITHOUT_LINKS)


@check
def focus_is_seen_on_the_pages_of_the_workspace(browser, site):
    with visitor(browser) as page:
        sign_in(page, site, "administrator")
        paths = [path for part in ("workspace", "account") for path in addresses(page, site, [f"/{part}"], part)]
        focus_is_seen(page, site, one_of_each(paths))


@check
def no_page_of_the_workspace_is_shown_to_others(browser, site):
    with visitor(browser) as page:
        sign_in(page, site, "administrator")
        paths = addresses(page, site, ["/workspace"], "workspace")
    with visitor(browser) as page:
        for path in paths:
            page.goto(site.address + path)
            assert "/sign-in" in page.url, path
        sign_in(page, site, "reader")
        for path in paths:
            status = page.goto(site.address + path).status
            assert status == (200 if path == "/workspace" else 403), (path, status)
