"""Operate Salus as an administrator does: stop it, watch it, put nginx before it, install its package, let systemd run
it, follow the runbook.

    run.py SALUS [WORD]

Runs every check (or those whose names contain WORD), prints what failed or was skipped and why, and ends with a line
"N passed, N failed".
"""

import sys

# Each module adds its checks to the list as it is read.
import certificate  # noqa: F401
import package  # noqa: F401
import proxy  # noqa: F401
import runbook  # noqa: F401
import stopping  # noqa: F401
import unit  # noqa: F401
import watching  # noqa: F401
from checks import CHECKS, Skip


def main():
    word = sys.argv[2] if len(sys.argv) > 2 else ""
    passed = failed = skipped = 0
    for function in CHECKS:
        name = f"{function.__module__}: {function.__name__.replace('_', ' ')}"
        if word not in name:
            continue
        try:
            function(sys.argv[1])
            passed += 1
            print(f"passed: {name}", flush=True)
        except Skip as reason:
            skipped += 1
            print(f"skipped: {name}: {reason}", flush=True)
        except Exception as fault:  # noqa: BLE001 – any fault of a check is its failure, told below
            failed += 1
            print(f"FAILED: {name}\n  {type(fault).__name__}: {str(fault)[:2500]}", flush=True)
    if skipped:
        print(f"{skipped} skipped")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


if __name__ == "__main__":
    main()
