"""Crashes, full disks, many writers and a standby, with the built program and real PostgreSQL servers.

    run.py SALUS [WORD]

Runs every check (or those whose names contain WORD), prints what failed, and ends with "N passed, N failed, N skipped".
"""

import sys
import time
import traceback

# Each module adds its checks to the list as it is read.
import crashes  # noqa: F401
import disks  # noqa: F401
import faults  # noqa: F401
import officers  # noqa: F401
import servers  # noqa: F401
import tcp  # noqa: F401
from postgres import Postgres
from walking import CHECKS, Skipped


def main():
    word = sys.argv[2] if len(sys.argv) > 2 else ""
    passed = failed = skipped = 0
    for name, function, needs_server in CHECKS:
        if word not in name:
            continue
        postgres = Postgres() if needs_server else None
        started = time.monotonic()
        try:
            function(sys.argv[1], postgres)
            passed += 1
            print(f"passed: {name} ({time.monotonic() - started:.0f} s)", flush=True)
        except Skipped as reason:
            skipped += 1
            print(f"skipped: {name}: {reason}", flush=True)
        except Exception as fault:  # noqa: BLE001 – any fault of a check is its failure, told below
            failed += 1
            place = traceback.extract_tb(fault.__traceback__)[-1]
            print(f"FAILED: {name} (line {place.lineno})\n  {type(fault).__name__}: {str(fault)[:1500]}", flush=True)
        finally:
            if postgres:
                postgres.close()
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    sys.exit(1 if failed or not passed + skipped else 0)


if __name__ == "__main__":
    main()
