"""Sets searches by Salus beside SQLite's FTS5 on the same made-up paragraphs, and prints Markdown."""

import argparse
import json
import resource
import sqlite3
import subprocess
import tempfile
import time
from pathlib import Path


def percentile(times, share):
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


def row(name, times):
    cells = [percentile(times, 0.5), percentile(times, 0.95), percentile(times, 0.99), max(times)]
    return f"{name} | " + " | ".join(f"{cell:.2f}" if cell < 10 else f"{cell:.0f}" for cell in cells)


def fts5(folder):
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE passage USING fts5(heading, body, tokenize = 'porter unicode61', content = '')")
    start = time.perf_counter()
    with open(folder / "paragraphs.tsv", encoding="utf-8") as lines:
        connection.executemany(
            "INSERT INTO passage (heading, body) VALUES (?, ?)", (line.rstrip("\n").split("\t") for line in lines))
    connection.execute("INSERT INTO passage (passage) VALUES ('optimize')")
    connection.commit()
    print(f"FTS5 took the paragraphs in in {time.perf_counter() - start:.1f} s.\n")
    statement = "SELECT rowid, bm25(passage, 0.25, 1) AS score FROM passage WHERE passage MATCH ? ORDER BY score LIMIT 50"
    times = {}
    for line in (folder / "queries.tsv").read_text(encoding="utf-8").splitlines():
        name, query = line.split("\t")
        if not query:
            continue
        start = time.perf_counter()
        connection.execute(statement, (query,)).fetchall()
        times.setdefault(name, []).append((time.perf_counter() - start) * 1e3)
    return times


parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--bench", required=True, help="the built salus-search-bench")
with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    lines = subprocess.run([parser.parse_args().bench, name], check=True, capture_output=True, text=True).stdout
    numbers, *kinds = [json.loads(line) for line in lines.splitlines()]
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(
        f"{numbers['paragraphs']:,.0f} paragraphs: {numbers['stored'] / 1e6:.0f} MB stored, {numbers['held'] / 1e6:.0f} MB "
        f"held; loaded in {numbers['load'] / 1e3:.2f} s, one paper of 200 taken in in {numbers['change']:.0f} ms; "
        f"peak of the process {peak:.0f} MB.\n")
    peers = fts5(folder)
    print("| query | found | median | 95th | 99th percentile | longest | FTS5: median | 95th | 99th | longest |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for kind in kinds:
        peer = row("", peers[kind["name"]])[3:] if kind["name"] in peers else "| | |"
        print(row(f"| {kind['name']} | {kind['found']:,}", kind["times"]) + f" | {peer} |")
