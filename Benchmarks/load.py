"""Load the site as many readers do, beside nginx and Datasette, in one run on one machine, and print Markdown.

    load.py --salus PROGRAM [--seconds N] [--rounds N] [--requests N]

The worked example is served by Salus with its kept pages and without them; the same bytes as files by nginx, which is the
limit; the same tables by Datasette, which is a peer. wrk asks from a process of its own over 64 connections; it has the
same two cores as those it asks, which takes from all of them alike. Each page in turn, each server in turn, several
rounds; the median counts. The same pages by Salus on a PostgreSQL server of its own stand in a second table. Then Salus
alone answers a million requests, and its memory is read. Tables are left out with --rounds 0, the requests with
--requests 0.
"""

import argparse
import csv
import io
import json
import os
import pathlib
import re
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "Tests" / "Durability"))

from postgres import Postgres  # noqa: E402

CONNECTIONS = 64
BOARD = "/dashboards/leicestershire"
# Each request as if from a reader of their own: one address may search so often and no more.
READERS = """
request = function()
  local address = string.format("10.%d.%d.%d", math.random(0, 255), math.random(0, 255), math.random(1, 254))
  return wrk.format("GET", nil, {["X-Forwarded-For"] = address, ["Host"] = wrk.headers["Host"]})
end
"""
NGINX = """
{user}worker_processes 2; daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.log;
events {{ worker_connections 1024; }}
http {{
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; default_type text/html;
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5; open_file_cache max=100; open_file_cache_valid 60s;
  server {{ listen 127.0.0.1:{port}; root {folder}/files; }}
}}
"""


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def get(address):
    with urllib.request.urlopen(address, timeout=60) as answer:
        return answer.read()


class Served:
    """A server, from its start until it is stopped."""

    def __init__(self, command, port, probe):
        self.address = f"http://127.0.0.1:{port}"
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(600):
            try:
                get(self.address + probe)
                return
            except OSError:
                time.sleep(0.1)
        sys.exit(f"did not start: {command}")

    def memory(self):
        """Megabytes now and at the most."""
        text = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return [int(re.search(rf"{name}:\s+(\d+)", text)[1]) / 1024 for name in ("VmRSS", "VmHWM")]

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=60)


def wrk(address, seconds, script=None):
    """Requests a second, and milliseconds within which half of them and 99 of 100 were answered."""
    command = ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", "--timeout", "30s"]
    if script:
        command += ["-s", script]
    text = subprocess.run([*command, address], capture_output=True, text=True, check=True).stdout
    if "Non-2xx" in text:
        sys.exit(f"{address} was not answered: {text}")
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1])
    total = int(re.search(r"(\d+) requests in", text)[1])
    return rate, milliseconds(text, "50%"), milliseconds(text, "99%"), total


def milliseconds(text, share):
    number, unit = re.search(rf"{share}\s+([\d.]+)(us|ms|s)\b", text).groups()
    return float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def datasette(folder, figures, observations):
    """The tables of the two CSV downloads, with a full-text index, as Datasette serves them."""
    path = folder / "peer.db"
    with sqlite3.connect(path) as database:
        for name, text in (("figures", figures), ("observations", observations)):
            rows = list(csv.reader(io.StringIO(text.decode("utf-8-sig"))))
            columns = ", ".join(f'"{column}"' for column in rows[0])
            database.execute(f"CREATE TABLE {name} ({columns})")
            marks = ", ".join("?" * len(rows[0]))
            database.executemany(f"INSERT INTO {name} VALUES ({marks})", rows[1:])
        names = [row[1] for row in database.execute("PRAGMA table_info(figures)")]
        words = ", ".join(f'"{name}"' for name in names if name.lower() != "rank")  # a word of FTS5's own
        database.execute(f"CREATE VIRTUAL TABLE figures_fts USING fts5({words}, content='figures')")
        database.execute("INSERT INTO figures_fts(figures_fts) VALUES ('rebuild')")
    database.close()
    return path


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--salus", required=True)
    options.add_argument("--seconds", type=int, default=5)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--requests", type=int, default=1_000_000)
    options = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="salus-load-") as name:
        measure(options, pathlib.Path(name))


def measure(options, folder):
    data = ["--data", str(folder / "data")]
    subprocess.run([options.salus, "init", "--example", "leicestershire", *data], check=True, stdout=subprocess.DEVNULL)
    (folder / "readers.lua").write_text(READERS)
    readers = str(folder / "readers.lua")
    kept_port, made_port, nginx_port, peer_port = (free_port() for _ in range(4))
    serve = [options.salus, "serve", *data, "--behind-proxy"]
    servers = []
    try:
        kept = Served([*serve, "--port", str(kept_port)], kept_port, "/health")
        servers.append(kept)
        made = Served([*serve, "--port", str(made_port), "--page-cache", "0"], made_port, "/health")
        servers.append(made)
        row = json.loads(get(f"{kept.address}/api/v1/comparisons?dashboard=leicestershire&limit=1"))["data"][0]["row"]
        pages = {
            "dashboard": (BOARD, "/peer/figures?_size=200"),
            "one row’s page": (f"{BOARD}/indicators/{row}", "/peer/figures/1"),
            "search": ("/search?q=injuries", "/peer/figures?_search=injuries"),
            "100 rows as JSON": (
                "/api/v1/observations?indicator=90284&limit=100", "/peer/observations.json?_size=100&_shape=objects"),
        }
        (folder / "files").mkdir()
        for number, (path, _) in enumerate(pages.values()):
            (folder / "files" / f"{number}.html").write_bytes(get(kept.address + path))
        (folder / "nginx.conf").write_text(NGINX.format(
            folder=folder, port=nginx_port, user="user root; " if os.geteuid() == 0 else ""))
        servers.append(Served(
            ["/usr/sbin/nginx", "-p", str(folder), "-e", f"{folder}/nginx.log", "-c", f"{folder}/nginx.conf"],
            nginx_port, "/0.html"))
        limit = servers[-1]
        peer_file = datasette(
            folder, get(f"{kept.address}{BOARD}/figures.csv"), get(f"{kept.address}/api/v1/observations.csv?indicator=90284"))
        servers.append(Served(
            [pathlib.Path(sys.executable).with_name("datasette"), "serve", "--immutable", peer_file, "--port", str(peer_port),
             "--setting", "max_returned_rows", "1000"], peer_port, "/"))
        peer = servers[-1]
        if options.rounds:
            table(options, pages, kept, made, limit, peer, readers, folder)
            on_postgresql(options, pages, kept, made, readers, folder)
        if options.requests:
            memory(options, pages, kept)
    finally:
        for server in servers:
            server.stop()


def table(options, pages, kept, made, limit, peer, readers, folder):
    print(f"Answers a second, and milliseconds for half of them / for 99 of 100, at {CONNECTIONS} connections; "
          f"the median of {options.rounds} rounds of {options.seconds} s:\n")
    print("| | bytes | Salus, kept | nginx, a file | of nginx | Salus, made anew | Datasette | of Datasette |")
    print("|---|---|---|---|---|---|---|---|")
    for number, (name, (path, peer_path)) in enumerate(pages.items()):
        asked = [kept.address + path, f"{limit.address}/{number}.html", made.address + path, peer.address + peer_path]
        found = [[] for _ in asked]
        for _ in range(options.rounds):
            for place, address in enumerate(asked):
                found[place].append(wrk(address, options.seconds, readers if place == 2 else None))
        rates = [[statistics.median(run[part] for run in runs) for part in range(3)] for runs in found]
        cells = [f"{rate:,.0f} ({half:.1f} / {most:.1f})" for rate, half, most in rates]
        size = (folder / "files" / f"{number}.html").stat().st_size
        print(f"| {name} | {size:,} | {cells[0]} | {cells[1]} | {rates[0][0] / rates[1][0]:.2f} | {cells[2]} | {cells[3]} "
              f"| {rates[2][0] / max(rates[3][0], 1 / options.seconds):.0f} × |", flush=True)


def on_postgresql(options, pages, kept, made, readers, folder):
    server = Postgres(durable=True)
    others = []
    try:
        place = ["--data", str(folder / "other"), "--database", server.url()]
        subprocess.run([options.salus, "init", "--example", "leicestershire", *place], check=True, stdout=subprocess.DEVNULL)
        for more in ([], ["--page-cache", "0"]):
            port = free_port()
            others.append(Served(
                [options.salus, "serve", *place, "--behind-proxy", "--port", str(port), *more], port, "/health"))
        print("\nThe same by Salus on SQLite and on PostgreSQL, by a socket on the same machine:\n")
        print("| | SQLite, kept | PostgreSQL, kept | SQLite, made anew | PostgreSQL, made anew |")
        print("|---|---|---|---|---|")
        for name, (path, _) in pages.items():
            # One address may not have as many searches made at once as wrk has connections.
            get(others[0].address + path)
            found = [[] for _ in range(4)]
            for _ in range(options.rounds):
                for which, (one, script) in enumerate(
                        ((kept, None), (others[0], None), (made, readers), (others[1], readers))):
                    found[which].append(wrk(one.address + path, options.seconds, script))
            rates = [[statistics.median(run[part] for run in runs) for part in range(3)] for runs in found]
            print(f"| {name} | " + " | ".join(f"{rate:,.0f} ({half:.1f} / {most:.1f})" for rate, half, most in rates) + " |",
                  flush=True)
    finally:
        for other in others:
            other.stop()
        server.close()


def memory(options, pages, kept):
    paths = [path for path, _ in pages.values()] + ["/", "/about/privacy", "/api/v1/dashboards"]
    answered = turn = 0
    while answered < options.requests:
        answered += wrk(kept.address + paths[turn % len(paths)], options.seconds)[3]
        turn += 1
    now, most = kept.memory()
    print(f"\nAfter {answered:,} more requests Salus held {now:.0f} MB, at the most {most:.0f} MB.")


if __name__ == "__main__":
    main()
