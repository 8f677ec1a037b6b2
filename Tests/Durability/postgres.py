"""Throw-away PostgreSQL servers for tests and figures, reached by a socket in a folder of their own."""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import urllib.parse


def programs():
    installed = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    if installed:
        return installed[-1]
    found = shutil.which("initdb")
    if found:
        return pathlib.Path(found).resolve().parent
    raise SystemExit("PostgreSQL is not installed: script/bootstrap --test installs it")


class Postgres:
    """A server; `copy_of` makes it a standby of another that streams from it."""

    def __init__(self, settings=(), copy_of=None, durable=False):
        self.programs = programs()
        # A socket's path may have no more than 107 bytes.
        self.folder = tempfile.mkdtemp(prefix="salus-pg-", dir="/tmp")
        self.data = os.path.join(self.folder, "data")
        self.user = "postgres" if os.getuid() == 0 else None
        if self.user:
            shutil.chown(self.folder, self.user)
        if copy_of:
            self.run("pg_basebackup", "-D", self.data, "-h", copy_of.folder, "-U", "salus", "-R", "-X", "stream",
                     "-c", "fast", *(["--no-sync"] if not durable else []))
        else:
            self.run("initdb", "-D", self.data, "-U", "salus", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8",
                     "--no-sync")
        sync = "on" if durable else "off"
        self.settings = [f"unix_socket_directories={self.folder}", "listen_addresses=", f"fsync={sync}",
                         f"full_page_writes={sync}", "shared_buffers=64MB", "max_connections=100", *settings]
        self.start()
        if not copy_of:
            self.run("createdb", "-h", self.folder, "-U", "salus", "salus")

    def run(self, program, *arguments):
        command = [str(self.programs / program), *arguments]
        if self.user:
            command = ["runuser", "-u", self.user, "--", *command]
        done = subprocess.run(command, cwd=self.folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if done.returncode != 0:
            raise RuntimeError(f"{program}: {done.stdout}")
        return done.stdout

    def start(self):
        options = " ".join(f"-c {setting}" for setting in self.settings)
        # The output of a server that goes on must not be a pipe that is waited for.
        command = [str(self.programs / "pg_ctl"), "-D", self.data, "-s", "-w", "-t", "60", "-l",
                   os.path.join(self.folder, "log"), "-o", options, "start"]
        if self.user:
            command = ["runuser", "-u", self.user, "--", *command]
        subprocess.run(command, cwd=self.folder, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)

    def stop(self, mode="immediate"):
        self.run("pg_ctl", "-D", self.data, "-s", "-w", "-t", "60", "-m", mode, "stop")

    def close(self):
        try:
            self.stop()
        except RuntimeError:
            pass
        shutil.rmtree(self.folder, ignore_errors=True)

    def url(self, database="salus"):
        return f"postgres://salus@/{database}?host={urllib.parse.quote(self.folder, safe='')}"

    def sql(self, text, database="salus"):
        """Rows of texts."""
        command = [str(self.programs / "psql"), "-qXAt", "-F", "\x1f", "-R", "\x1e", "-v", "ON_ERROR_STOP=1",
                   "-h", self.folder, "-U", "salus", "-d", database]
        done = subprocess.run(command, input=text, text=True, capture_output=True)
        if done.returncode != 0:
            raise RuntimeError(done.stderr)
        body = re.sub(r"\n$", "", done.stdout)
        return [row.split("\x1f") for row in body.split("\x1e")] if body else []
