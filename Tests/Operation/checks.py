"""The list of checks, and what they share."""

import pathlib
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))

ROOT = pathlib.Path(__file__).parents[2]
CHECKS = []
PATIENCE = 60


class Skip(Exception):
    """What a check needs is not here; says what."""


def check(function):
    CHECKS.append(function)
    return function


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def until(question, what):
    """The first answer that is true; OSError counts as no answer yet."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if answer := question():
                return answer
        except OSError:
            pass
        time.sleep(0.05)
    raise AssertionError(f"{what} within {PATIENCE} seconds")


def answer(address, **headers):
    """Status, headers and text, whatever the status is."""
    request = urllib.request.Request(address, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as found:
            return found.status, found.headers, found.read().decode()
    except urllib.error.HTTPError as found:
        return found.code, found.headers, found.read().decode()


class Server:
    """salus serve on a data folder, its log in a file."""

    def __init__(self, salus, folder, *options):
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.log = pathlib.Path(folder) / "log"
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [salus, "serve", "--port", str(self.port), "--data", folder, *options], stderr=log)
        until(lambda: self.process.poll() is not None or answer(self.address + "/ready")[0] == 200, "the site starts")
        assert self.process.poll() is None, self.log.read_text()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait(timeout=PATIENCE)


def run(*command, **options):
    """A command that has to succeed; its output."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **options)
    assert done.returncode == 0, f"{command} gave {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout
