"""The service as systemd runs it, on a machine of its own: started, sandboxed, killed, stopped, upgraded, removed."""

import json
import pathlib
import re
import socket
import subprocess
import tempfile
import urllib.request

from checks import PATIENCE, Skip, answer, check, until
from machine import Machine
from package import PASSWORD, package
from stopping import FORM, refused

SITE = "http://127.0.0.1:8080"
HERE = pathlib.Path(__file__).parent
# Exposure as systemd counts it, in tenths: a plain service has 96.
MOST_EXPOSED = 20


@check
def the_service_runs_under_systemd(salus):
    with tempfile.TemporaryDirectory(prefix="salus-unit-") as folder, Machine() as machine:
        machine.bring(package(salus, folder), "/root/salus.deb")
        if "systemd" not in machine.run("cat", "/proc/1/comm"):
            raise Skip("its first process is not systemd")
        machine.run("dpkg", "-i", "/root/salus.deb")
        is_run(machine)


def is_run(machine):
    """All of it, once the package is installed in `machine`."""
    it_waits_for_its_administrator(machine)
    wrong_settings_are_told_in_the_journal(machine)
    it_is_started(machine)
    its_sandbox_is_in_force(machine)
    it_comes_back_after_a_crash(machine)
    it_finishes_what_it_has_begun(machine)
    it_is_backed_up_and_restored(machine)
    it_is_upgraded_while_it_runs(machine)
    it_is_gone_when_it_is_removed(machine)


def shown(machine, name):
    return machine.run("systemctl", "show", "salus", "--value", f"--property={name}").strip()


def is_ready(machine):
    with machine.network():
        until(lambda: answer(f"{SITE}/ready")[0] == 200, "the site is ready")


def as_service(machine, *command, **options):
    return machine.run(
        "runuser", "-u", "salus", "--", "env", "SALUS_CONFIG=/etc/salus/salus.yaml", *command, **options)


def it_waits_for_its_administrator(machine):
    said = machine.asked("systemctl", "is-enabled", "salus")[1] + machine.asked("systemctl", "is-active", "salus")[1]
    assert said.split() == ["disabled", "inactive"], said
    said = machine.run("systemd-analyze", "verify", "--man=no", "salus.service")
    assert "salus" not in said, said


def wrong_settings_are_told_in_the_journal(machine):
    """And it is not tried for ever: the settings will not mend themselves."""
    machine.run("sh", "-c", "echo 'prot: 8181' >> /etc/salus/salus.yaml")
    machine.run("systemctl", "start", "salus", status=1)
    until(lambda: shown(machine, "ActiveState") == "failed", "it gives up")
    said = machine.run("journalctl", "--unit=salus", "--output=cat")
    assert "prot: is no setting. Did you mean “port”?" in said, said
    machine.run("sed", "-i", "/^prot/d", "/etc/salus/salus.yaml")
    machine.run("systemctl", "reset-failed", "salus")


def it_is_started(machine):
    as_service(machine, "salus", "init", "--example", "leicestershire")
    machine.run("sh", "-c", "echo 'log-level: info' >> /etc/salus/salus.yaml")
    for secret in ("/home/somebody/secret", "/root/secret", "/tmp/secret", "/var/tmp/secret"):
        machine.write(secret, "secret")
        machine.run("chmod", "-R", "a+rX", str(pathlib.PurePath(secret).parent))
    machine.write("/opt/probe.py", (HERE / "probe.py").read_text())
    machine.write(
        "/etc/systemd/system/salus.service.d/probe.conf", "[Service]\nExecStartPre=/usr/bin/python3 /opt/probe.py\n")
    machine.run("systemctl", "daemon-reload")
    status, said = machine.asked("systemctl", "enable", "--now", "salus")
    assert status == 0, said + machine.run("journalctl", "--unit=salus", "--output=cat")
    is_ready(machine)
    assert machine.run("systemctl", "is-enabled", "salus").strip() == "enabled"
    with machine.network():
        _, headers, _ = answer(f"{SITE}/about/privacy")
        number = headers["X-Request-ID"]
        status, headers, _ = binary(f"{SITE}/dashboards/leicestershire/figures.pdf")
    assert (status, headers["Content-Type"]) == (200, "application/pdf"), (status, headers)
    journal = machine.run("journalctl", "--unit=salus", "--output=cat")
    assert f"request={number}" in journal, journal[-2000:]


def binary(address):
    with urllib.request.urlopen(address, timeout=PATIENCE) as found:
        return found.status, found.headers, found.read()


def its_sandbox_is_in_force(machine):
    found = json.loads(machine.run("cat", "/var/lib/salus/probe.json"))
    assert "Leicestershire" in found.pop("pdf") and "pages" in found.pop("read")
    assert (found.pop("CapEff"), found.pop("CapBnd")) == ("0" * 16, "0" * 16), found
    assert (found.pop("NoNewPrivs"), found.pop("Seccomp")) == ("1", "2"), found
    assert found.pop("write its own") == "done", found
    assert "done" not in found.values(), found
    print("  refused: " + ", ".join(f"{what} ({how})" for what, how in found.items()))
    machine.run("rm", "/etc/systemd/system/salus.service.d/probe.conf")
    machine.run("systemctl", "daemon-reload")
    said = machine.run("systemd-analyze", "security", f"--threshold={MOST_EXPOSED}", "salus.service")
    print("  " + re.search(r"Overall exposure level.*?: ([0-9.]+)", said)[0])


def it_comes_back_after_a_crash(machine):
    before = shown(machine, "MainPID")
    # Without a certificate of its own there is nothing to read anew, and nothing ends.
    machine.run("systemctl", "reload", "salus")
    is_ready(machine)
    assert shown(machine, "MainPID") == before
    machine.run("sh", "-c", f"kill -KILL {before}")
    until(lambda: shown(machine, "MainPID") not in ("0", before), "it is started again")
    is_ready(machine)
    assert shown(machine, "NRestarts") == "1"


def it_finishes_what_it_has_begun(machine):
    with machine.network():
        slow = socket.create_connection(("127.0.0.1", 8080), timeout=PATIENCE)
        slow.sendall(
            b"POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + f"Content-Length: {len(FORM)}\r\n\r\n".encode() + FORM[:1000])
        # Its head is read once another request, sent later, was answered.
        answer(f"{SITE}/ready")
        machine.run("systemctl", "stop", "--no-block", "salus")
        until(lambda: refused(8080), "the door closes")
        assert shown(machine, "ActiveState") == "deactivating"
        slow.sendall(FORM[1000:])
        reply = b""
        while part := slow.recv(65536):
            reply += part
    assert reply.startswith(b"HTTP/1.1 403"), reply[:200]
    until(lambda: shown(machine, "ActiveState") == "inactive", "it ends")
    assert (shown(machine, "Result"), shown(machine, "ExecMainStatus")) == ("success", "0")
    machine.run("systemctl", "start", "salus")
    is_ready(machine)


def it_is_backed_up_and_restored(machine):
    add = ["salus", "people", "add", "--name", "Ada Example", "--email", "ada@example.gov.uk", "--role", "administrator"]
    as_service(machine, *add, input=PASSWORD + "\n")
    machine.run("install", "-d", "-o", "salus", "-g", "salus", "-m", "0700", "/var/backups/salus")
    as_service(machine, "salus", "backup", "/var/backups/salus/one.backup")
    machine.run("systemctl", "stop", "salus")
    machine.run("mv", "/var/lib/salus", "/var/lib/salus.before")
    machine.run("install", "-d", "-o", "salus", "-g", "salus", "-m", "0750", "/var/lib/salus")
    as_service(machine, "salus", "restore", "/var/backups/salus/one.backup")
    machine.run("systemctl", "start", "salus")
    is_ready(machine)
    assert "Ada Example" in as_service(machine, "salus", "people", "list")


def it_is_upgraded_while_it_runs(machine):
    before = shown(machine, "MainPID")
    machine.run("dpkg", "-i", "/root/salus.deb")
    is_ready(machine)
    assert shown(machine, "MainPID") not in ("0", before)
    assert "log-level: info" in machine.run("cat", "/etc/salus/salus.yaml")


def it_is_gone_when_it_is_removed(machine):
    machine.run("dpkg", "-r", "salus")
    with machine.network():
        assert refused(8080)
    assert machine.asked("systemctl", "is-active", "salus")[1].strip() == "inactive"
    machine.run("dpkg", "-P", "salus")
    assert shown(machine, "LoadState") == "not-found"
    machine.run("test", "-e", "/var/lib/salus/salus.sqlite")
    machine.run("test", "-e", "/etc/salus", status=1)
