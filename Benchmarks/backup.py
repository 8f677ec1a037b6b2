"""Time the backup of a large database while it is served and changed, its restore and its check, and print Markdown.

    backup.py --salus PROGRAM [--rows 60000000] [--data FOLDER]

The database is made of made-up exports of ten million rows each, taken in one after another; with --data it is kept there
and used again. While the backup runs an officer saves pages without a pause and a reader loads the dashboard.
"""

import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import threading
import time

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "Tests" / "Durability"))

from served import Officer, Site  # noqa: E402

FILE = 10_000_000


def measured(*command):
    """Seconds by the clock, and megabytes at the most."""
    started = time.perf_counter()
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    assert status == 0, f"{command} gave {status}"
    return time.perf_counter() - started, used.ru_maxrss / 1024


def fill(salus, data, rows, folder):
    """An export again and again, each time of other indicators."""
    subprocess.run([salus, "init", "--example", "leicestershire", "--data", data], check=True, stdout=subprocess.DEVNULL)
    one, other = folder / "one.csv", folder / "other.csv"
    subprocess.run([sys.executable, HERE / "make_export.py", "--rows", str(min(rows, FILE)), "--out", one], check=True)
    for number in range(-(-rows // FILE)):
        with other.open("wb") as file:
            subprocess.run(["sed", f"s/^9/{number + 1}9/", one], check=True, stdout=file)
        seconds, most = measured(salus, "import", "fingertips", other, "--data", data)
        size = (pathlib.Path(data) / "salus.sqlite").stat().st_size
        print(f"File {number + 1}: {seconds:.1f} s, at the most {most:.0f} MB; the database has {size / 1e6:,.0f} MB.",
              flush=True)
    one.unlink()
    other.unlink()


class Load:
    """Milliseconds of saves and of pages, until it is stopped."""

    def __init__(self, site):
        self.saves, self.pages, self.faults, self.over = [], [], [], threading.Event()
        officer = Officer(site, "olu")
        officer.sign_in()
        reader = Officer(site, "nobody")
        self.threads = [threading.Thread(target=self.repeat, args=(self.saves, self.save(officer))),
                        threading.Thread(target=self.repeat, args=(self.pages, lambda: self.load(reader)))]

    def save(self, officer):
        version, _ = officer.opened("privacy")
        window = officer.like()
        numbers = iter(range(version, version + 10**9))

        def work():
            number = next(numbers)
            status, said = window.save("privacy", number, f"Change {number}")
            assert status == 303, said
        return work

    def load(self, reader):
        status, _ = reader.ask("GET", "/dashboards/leicestershire")
        assert status == 200, status

    def repeat(self, times, work):
        try:
            while not self.over.is_set():
                started = time.perf_counter()
                work()
                times.append((time.perf_counter() - started) * 1000)
        except Exception as fault:  # noqa: BLE001 – told at the end
            self.faults.append(fault)

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.over.set()
        for thread in self.threads:
            thread.join()
        assert not self.faults, self.faults


def told(times):
    times = sorted(times)
    return f"{statistics.median(times):.1f} / {times[int(len(times) * 0.99)]:.0f} / {times[-1]:.0f}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--salus", required=True)
    parser.add_argument("--rows", type=int, default=60_000_000)
    parser.add_argument("--data")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="salus-backup-", dir=options.data and os.path.dirname(options.data)) as name:
        folder = pathlib.Path(name)
        data = options.data or str(folder / "data")
        if not (pathlib.Path(data) / "salus.sqlite").exists():
            fill(options.salus, data, options.rows, folder)
        measure(options.salus, data, folder)


def measure(salus, data, folder):
    size = (pathlib.Path(data) / "salus.sqlite").stat().st_size
    file, restored = folder / "one.backup", folder / "restored"
    site = Site(salus, folder=data)
    rows = []
    try:
        if "olu" not in site.command("people", "list").stdout:
            site.add("olu")
        site.start()
        with Load(site) as before:
            time.sleep(10)
        with Load(site) as during:
            seconds, most = measured(salus, "backup", file, "--data", data)
        rows.append(("`salus backup`, while it is served and changed", seconds, most))
        held = pathlib.Path(f"/proc/{site.process.pid}/status").read_text()
    finally:
        site.close()
    rows.append(("`salus restore`, with its check", *measured(salus, "restore", file, "--data", restored)))
    rows.append(("`salus check`", *measured(salus, "check", "--data", restored)))
    print(f"\nA database of {size / 1e9:.2f} GB; the backup has {file.stat().st_size / 1e9:.2f} GB.\n")
    print("| | seconds | MB a second | peak memory, MB |\n|---|---|---|---|")
    for name, seconds, most in rows:
        print(f"| {name} | {seconds:.1f} | {size / 1e6 / seconds:.0f} | {most:.0f} |")
    print("\nMilliseconds, half of them / 99 of 100 / the most:\n")
    print("| | before | while the backup ran |\n|---|---|---|")
    print(f"| a page saved | {told(before.saves)} | {told(during.saves)} |")
    print(f"| the dashboard | {told(before.pages)} | {told(during.pages)} |")
    print("\n" + next(line for line in held.splitlines() if line.startswith("VmHWM")))


if __name__ == "__main__":
    main()
