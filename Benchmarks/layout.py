"""Measure the layouts on PostgreSQL's own means that Documentation/operation.md describes, on two local servers.

    layout.py --salus .build/release/salus [--bench .build/release/salus-bench] [--rows 2000000]

One server; its figures in partitions; half of the partitions on a second server by postgres_fdw; and a standby by streaming
replication. For each: reads of a series a second (pgbench, prepared, two clients), and every series read and written once
in one transaction, as an import does. All of it on this machine, with sockets between: a network adds its own time.
Prints Markdown.
"""

import argparse
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "Tests" / "Durability"))

from postgres import Postgres, programs  # noqa: E402
from served import Officer, Site  # noqa: E402

SCRIPTS = HERE.parent / "script" / "postgresql"


# Reads and writes each series by itself, as an import of a file that revises all of them does.
REWRITE = """
DO $$
DECLARE
  one bigint;
  block bytea;
BEGIN
  FOR one IN SELECT id FROM series ORDER BY id LOOP
    SELECT data INTO block FROM observation_block WHERE series_id = one;
    UPDATE observation_block SET data = block WHERE series_id = one;
  END LOOP;
END $$
"""


def reads(postgres, seconds):
    """Series a second, and the milliseconds of one: the best of three, which other work on the machine changes least."""
    return max(reads_once(postgres, seconds) for _ in range(3))


def reads_once(postgres, seconds):
    series = int(postgres.sql("SELECT max(id) FROM series")[0][0])
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as script:
        script.write(f"\\set s random(1, {series})\nSELECT data FROM observation_block WHERE series_id = :s;\n")
        script.flush()
        done = subprocess.run(
            [programs() / "pgbench", "-n", "-M", "prepared", "-f", script.name, "-c", "2", "-j", "1", "-T",
             str(seconds), "-h", postgres.folder, "-U", "salus", "salus"], capture_output=True, text=True, check=True)
    latency = float(re.search(r"latency average = ([0-9.]+) ms", done.stdout).group(1))
    return float(re.search(r"tps = ([0-9.]+)", done.stdout).group(1)), latency


def seconds_of(work):
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def run(name, *words):
    environment = {**os.environ, "PATH": f"{programs()}:{os.environ['PATH']}"}
    subprocess.run([SCRIPTS / name, *words], check=True, env=environment, stdout=subprocess.DEVNULL)


def lags(salus, primary, standby, count):
    """Milliseconds from a change's acknowledgement until the standby shows it, and those of the change itself."""
    site = Site(salus, primary.url())
    try:
        site.add("olu")
        site.start()
        officer = Officer(site, "olu")
        officer.sign_in()
        version, _ = officer.opened("privacy")
        there = Site(salus, standby.url(), folder=site.folder)
        there.start()
        reader = Officer(there, "nobody")
        shown, saved = [], []
        for number in range(count):
            text = f"Change {number} of all"
            started = time.perf_counter()
            status, said = officer.save("privacy", version + number, text)
            acknowledged = time.perf_counter()
            assert status == 303, said
            while text not in reader.ask("GET", "/about/privacy")[1]:
                pass
            saved.append((acknowledged - started) * 1000)
            shown.append((time.perf_counter() - acknowledged) * 1000)
        there.close()
        return shown, saved
    finally:
        site.close()


def readings(bench, folder):
    """What one reading costs, without the network between."""
    server = Postgres(durable=True)
    try:
        for name, place in (("SQLite", os.path.join(folder, "readings")), ("PostgreSQL", server.url())):
            done = subprocess.run([bench, "--readings", place], capture_output=True, text=True, check=True)
            print(f"{name}:\n\n| | median |\n|---|---|\n{done.stdout}")
    finally:
        server.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--salus", required=True)
    parser.add_argument("--bench", help="salus-bench, for what one reading costs")
    parser.add_argument("--rows", type=int, default=2_000_000)
    parser.add_argument("--seconds", type=int, default=4, help="of each of three measurements of reads")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="salus-layout-") as folder:
        if options.bench:
            readings(options.bench, folder)
        file = os.path.join(folder, "made-up.csv")
        subprocess.run([sys.executable, HERE / "make_export.py", "--rows", str(options.rows), "--out", file], check=True)
        rows = []
        for layout in ("one server", "8 partitions", "4 of 8 partitions on a second server"):
            first, second = Postgres(durable=True), Postgres(durable=True)
            try:
                place = ["--data", os.path.join(folder, "data"), "--database", first.url()]
                for words in (["init"], ["import", "fingertips", file]):
                    subprocess.run([options.salus, *words, *place], check=True, stdout=subprocess.DEVNULL)
                if layout != "one server":
                    run("partition", first.url(), "8")
                if "second" in layout:
                    run("spread", first.url(), second.url(), "2", "4", "6", "8")
                tps, latency = reads(first, options.seconds)
                rewriting = min(seconds_of(lambda: first.sql(REWRITE)) for _ in range(3))
                size = int(first.sql("SELECT pg_database_size('salus')")[0][0]) >> 20
                other = int(second.sql("SELECT pg_database_size('salus')")[0][0]) >> 20
                rows.append((layout, f"{tps:,.0f}", f"{latency:.2f}", f"{rewriting:.1f}", size,
                             other if "second" in layout else ""))
                if layout == "one server":
                    standby = Postgres(copy_of=first, durable=True)
                    try:
                        tps, latency = reads(standby, options.seconds)
                        rows.append(("its standby", f"{tps:,.0f}", f"{latency:.2f}", "", size, ""))
                        shown, saved = lags(options.salus, first, standby, 50)
                    finally:
                        standby.close()
            finally:
                first.close()
                second.close()
    print("| | series read a second | ms for one | every series anew, s | first server, MB | second, MB |\n"
          "|---|---|---|---|---|---|")
    for row in rows:
        print("| " + " | ".join(str(value) for value in row) + " |")
    print(f"\nA page saved at the primary was acknowledged after {statistics.median(saved):.1f} ms (median of {len(saved)}, "
          f"most {max(saved):.1f}), and shown by a server on the standby {statistics.median(shown):.1f} ms after that "
          f"(most {max(shown):.1f}).")


if __name__ == "__main__":
    main()
