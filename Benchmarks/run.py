"""Measure Salus beside its peers, all in one run on one machine, and print Markdown.

Import: Salus, DuckDB (CREATE TABLE … AS SELECT * FROM read_csv, then a checkpoint), Polars (scan_csv to Parquet)
and the sqlite3 shell's .import, each in a process of its own, in turn, several times; the median counts.
Then Salus alone at a larger size, for proportion and memory, and its comparisons and pages from the database.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent

DUCKDB = """
import duckdb, sys
connection = duckdb.connect(sys.argv[2])
connection.execute("CREATE TABLE o AS SELECT * FROM read_csv(?)", [sys.argv[1]])
connection.execute("CHECKPOINT")
connection.close()
"""
POLARS = """
import polars, sys
polars.scan_csv(sys.argv[1], infer_schema_length=10000).sink_parquet(sys.argv[2])
"""


def measure(command, **options):
    """Seconds and peak memory in MB of one process."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, **options)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    if status != 0:
        sys.exit(f"failed: {' '.join(map(str, command))}")
    return seconds, usage.ru_maxrss / 1024


def importers(salus, export, folder):
    """Name, and a function that removes what was made before and says which command to run."""

    def fresh(name):
        path = folder / name
        if path.is_dir():
            shutil.rmtree(path)
        elif path.exists():
            path.unlink()
        return path

    def sqlite():
        return ["sqlite3", fresh("peer.sqlite"), ".mode csv", f".import {export} o"]

    return {
        "Salus": lambda: [salus, "import", "fingertips", export, "--data", fresh("salus"), "--format", "json"],
        "DuckDB": lambda: [sys.executable, "-c", DUCKDB, export, fresh("peer.duckdb")],
        "Polars": lambda: [sys.executable, "-c", POLARS, export, fresh("peer.parquet")],
        "sqlite3 .import": sqlite,
    }


def size(folder, name):
    path = {"Salus": "salus/salus.sqlite", "DuckDB": "peer.duckdb", "Polars": "peer.parquet"}.get(name, "peer.sqlite")
    return (folder / path).stat().st_size / 1e6


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--salus", required=True)
    parser.add_argument("--bench", required=True)
    parser.add_argument("--rows", type=int, default=2_000_000)
    parser.add_argument("--large", type=int, default=10_000_000, help="0 to leave the large import out")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--export", help="an export of your own instead of a made-up one")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="salus-bench-", dir=os.environ.get("TMPDIR")) as name:
        folder = pathlib.Path(name)
        export = pathlib.Path(options.export) if options.export else make_export(folder, options.rows)
        print(f"Import of {rows_of(export):,} rows, {export.stat().st_size / 1e6:.0f} MB, median of {options.runs}:\n")
        compare_imports(options, export, folder)
        print("\nFrom the database that Salus made:\n\n| | median |\n|---|---|")
        sys.stdout.flush()
        subprocess.run([options.bench, folder / "salus"], check=True)
        if options.large:
            shutil.rmtree(folder / "salus")
            if not options.export:
                export.unlink()
            large = make_export(folder, options.large)
            seconds, memory = measure(importers(options.salus, large, folder)["Salus"]())
            print(f"\nImport of {rows_of(large):,} rows by Salus: {seconds:.1f} s, peak memory {memory:.0f} MB")


def make_export(folder, rows):
    path = folder / f"export-{rows}.csv"
    subprocess.run([sys.executable, HERE / "make_export.py", "--rows", str(rows), "--out", path], check=True)
    return path


def rows_of(path):
    with open(path, "rb") as file:
        return sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(1 << 20), b"")) - 1


def compare_imports(options, export, folder):
    commands = importers(options.salus, export, folder)
    results = {name: [] for name in commands}
    for _ in range(options.runs):
        for name, command in commands.items():
            results[name].append(measure(command()))
    reference = statistics.median(seconds for seconds, _ in results["Salus"])
    print("| | seconds (least to most) | against Salus | peak memory, MB | stored, MB |")
    print("|---|---|---|---|---|")
    for name, runs in results.items():
        seconds = sorted(seconds for seconds, _ in runs)
        median = statistics.median(seconds)
        memory = max(memory for _, memory in runs)
        print(
            f"| {name} | {median:.2f} ({seconds[0]:.2f} to {seconds[-1]:.2f}) | {median / reference:.2f} × "
            f"| {memory:.0f} | {size(folder, name):.0f} |"
        )


if __name__ == "__main__":
    main()
