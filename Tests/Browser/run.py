"""Walk the site in headless Chromium as those who use it: by mouse, by keyboard, without script and at 320 px.

    run.py SALUS [WORD]

Starts SALUS on a database of its own with the worked example and four people, runs every check (or those whose names
contain WORD), prints what failed, and ends with a line "N passed, N failed".
"""

import sys

from playwright.sync_api import sync_playwright

# Each module adds its checks to the list as it is read.
import administrator  # noqa: F401
import dashboards  # noqa: F401
import officer  # noqa: F401
import pages  # noqa: F401
import resident  # noqa: F401
import single_sign_on  # noqa: F401

# Takes a paper in, which those above are to do without.
import analyst  # noqa: F401
from served import Site
from walking import CHECKS

CHROMIUM = "/usr/bin/chromium"


def main():
    word = sys.argv[2] if len(sys.argv) > 2 else ""
    site = Site(sys.argv[1])
    passed = failed = 0
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            for function in CHECKS:
                name = f"{function.__module__}: {function.__name__.replace('_', ' ')}"
                if word not in name:
                    continue
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
    sys.exit(1 if failed or not passed else 0)


if __name__ == "__main__":
    main()
