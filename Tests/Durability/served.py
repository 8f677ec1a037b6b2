"""The built program on a database of its own, and officers who change its pages over HTTP."""

import http.client
import os
import re
import signal
import socket
import subprocess
import tempfile
import time
import urllib.parse
import uuid

PASSWORD = "three quiet herons fishing"
PATIENCE = 60


class Site:
    """A database, and the server that is killed and started again on it."""

    def __init__(self, salus, url=None, folder=None):
        self.salus, self.url = salus, url
        self.temporary = tempfile.TemporaryDirectory(prefix="salus-durable-")
        self.folder = folder or os.path.join(self.temporary.name, "data")
        self.log = open(os.path.join(self.temporary.name, "log"), "w+b")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.process = None

    def place(self):
        return ["--data", self.folder] + (["--database", self.url] if self.url else [])

    def command(self, *words, text=None, check=True):
        done = subprocess.run([self.salus, *words, *self.place()], input=text, text=True, capture_output=True)
        if check and done.returncode != 0:
            raise AssertionError(f"salus {' '.join(words)} ended with {done.returncode}: {done.stderr}{done.stdout}")
        return done

    def add(self, name, role="officer"):
        self.command("people", "add", "--name", name.title(), "--email", f"{name}@example.gov.uk", "--role", role,
                     text=PASSWORD + "\n")

    def start(self):
        self.process = subprocess.Popen(
            [self.salus, "serve", "--port", str(self.port), *self.place()], stdout=self.log, stderr=self.log)
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            try:
                with socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE):
                    return
            except OSError:
                if self.process.poll() is not None:
                    raise AssertionError(f"the server ended with {self.process.returncode}: {self.said()}") from None
                time.sleep(0.005)
        raise AssertionError(f"the server did not start: {self.said()}")

    def kill(self):
        """As a loss of power ends it: nothing of it runs on."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(timeout=PATIENCE)
        self.log.close()
        self.temporary.cleanup()

    def said(self):
        self.log.flush()
        with open(self.log.name, encoding="utf-8", errors="replace") as log:
            return log.read()

    def check(self):
        """What `salus check` found: nothing, or the test fails."""
        self.command("check")


class Lost(Exception):
    """The answer did not come: whether the change is there is not known."""


class Officer:
    """A person at a browser who keeps one connection and follows nothing."""

    def __init__(self, site, name):
        self.site, self.name = site, name
        self.connection = None
        self.cookies = {}
        self.token = None

    def like(self):
        """The same person at another window."""
        other = Officer(self.site, self.name)
        other.cookies, other.token = dict(self.cookies), self.token
        return other

    def ask(self, method, path, fields=None):
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        body = None
        if fields is not None:
            body = urllib.parse.urlencode(fields)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            if self.connection is None:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.site.port, timeout=PATIENCE)
            self.connection.request(method, path, body, headers)
            answer = self.connection.getresponse()
            text = answer.read().decode()
        except (OSError, http.client.HTTPException) as fault:
            self.hang_up()
            raise Lost(str(fault)) from None
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, value = cookie.split(";")[0].split("=", 1)
            self.cookies[name] = value
        if answer.will_close:
            self.hang_up()
        return answer.status, text

    def hang_up(self):
        if self.connection:
            self.connection.close()
        self.connection = None

    def sign_in(self):
        _, page = self.ask("GET", "/sign-in")
        status, page = self.ask("POST", "/sign-in", {
            "email": f"{self.name}@example.gov.uk", "password": PASSWORD, "form-token": hidden(page, "form-token")})
        if status != 303:
            raise AssertionError(f"signing in as {self.name} gave {status}")
        _, page = self.ask("GET", "/workspace/pages/privacy")
        self.token = hidden(page, "form-token")

    def opened(self, page):
        """The number and the text of the wording in force."""
        status, text = self.ask("GET", f"/workspace/pages/{page}")
        if status != 200:
            raise AssertionError(f"the form of {page} gave {status}: {heading(text)}")
        return int(hidden(text, "form-version")), written(text)

    def save(self, page, version, body):
        """The status: 303 where the change is acknowledged."""
        status, text = self.ask("POST", f"/workspace/pages/{page}", {
            "title": "Page", "body": body, "form-version": version, "form-submission": str(uuid.uuid4()),
            "form-token": self.token})
        return status, heading(text)


def hidden(page, name):
    main = page[page.find("<main"):]
    found = re.search(rf'name="{name}" value="([^"]*)"', main)
    if not found:
        raise AssertionError(f"the page “{heading(page)}” has no {name}")
    return found.group(1)


def written(page):
    found = re.search(r"<textarea[^>]*>(.*?)</textarea>", page, re.S)
    return found.group(1).strip() if found else ""


def heading(page):
    found = re.search(r"<h1[^>]*>(.*?)</h1>", page, re.S)
    return re.sub(r"<[^>]*>", "", found.group(1)).strip() if found else page[:200]
