"""The Debian package: made of the program that the tests have, installed in a throw-away copy of the machine, removed.

Of the release that script/package makes by itself it differs in two things: it needs this machine's Swift, and it is not
compressed.
"""

import pathlib
import shutil
import subprocess
import tempfile

from checks import ROOT, Skip, check, run
from root import Root

PASSWORD = "three quiet herons fishing"
# What the debug program brings and a release does not.
OF_THE_DEBUG_PROGRAM = ("custom-library-search-path", "uses-no-compression")


def package(salus, folder):
    """The package's file."""
    binary = pathlib.Path(salus).resolve().parent
    return run(ROOT / "script/package", "--binary", binary, "--output", folder, "--fast").strip()


@check
def the_package_is_installed_and_removed(salus):
    with tempfile.TemporaryDirectory(prefix="salus-package-") as folder, Root() as root:
        root.bring(package(salus, folder), "/root/salus.deb")
        root.run("dpkg", "-i", "/root/salus.deb")
        its_files_belong_to_the_service(root)
        its_program_works_by_itself(root)
        its_unit_is_right(root)
        settings_outlive_an_upgrade(root)
        it_is_removed_and_purged(root)


def its_files_belong_to_the_service(root):
    found = root.run("stat", "-c", "%U:%G %a %n", "/etc/salus", "/etc/salus/salus.yaml", "/var/lib/salus",
                     "/usr/lib/salus/salus", "/lib/systemd/system/salus.service", "/usr/share/man/man8/salus.8.gz")
    assert found.splitlines() == [
        "root:salus 750 /etc/salus", "root:salus 640 /etc/salus/salus.yaml", "salus:salus 750 /var/lib/salus",
        "root:root 755 /usr/lib/salus/salus", "root:root 644 /lib/systemd/system/salus.service",
        "root:root 644 /usr/share/man/man8/salus.8.gz",
    ], found
    assert root.run("getent", "passwd", "salus").strip().endswith("/var/lib/salus:/usr/sbin/nologin")
    assert root.run("dpkg", "--verify", "salus") == ""


def as_service(root, *command, status=0, **options):
    return root.run(
        "runuser", "-u", "salus", "--", "env", "SALUS_CONFIG=/etc/salus/salus.yaml", *command, status=status, **options)


def its_program_works_by_itself(root):
    """Without the folder that it was built in: what it brings is beside it."""
    assert root.run("test", "-e", ROOT / "Package.swift", status=1) == ""
    as_service(root, "salus", "config", "check", "/etc/salus/salus.yaml")
    as_service(root, "salus", "init", "--example", "leicestershire")
    add = ["salus", "people", "add", "--name", "Ada Example", "--email", "ada@example.gov.uk", "--role", "administrator"]
    # The list of common passwords is one of the files that it brings.
    assert "password" in as_service(root, *add, input="password1234\n", status=1)
    as_service(root, *add, input=PASSWORD + "\n")
    assert "Ada Example" in as_service(root, "salus", "people", "list")
    pages = as_service(root, "salus", "dashboard", "leicestershire", "--format", "pdf", "--output", "/tmp/board.pdf")
    assert root.run("head", "-c", "5", "/tmp/board.pdf") == "%PDF-", pages


def its_unit_is_right(root):
    if not shutil.which("systemd-analyze"):
        raise Skip("systemd-analyze is not installed: script/bootstrap --test installs it")
    unit = "/lib/systemd/system/salus.service"
    said = root.run("systemd-analyze", "verify", "--man=no", unit)
    assert "salus" not in said, said
    # In tenths: a plain service has 96.
    root.run("systemd-analyze", "security", "--offline=true", "--threshold=20", unit)


def settings_outlive_an_upgrade(root):
    root.run("sh", "-c", "echo 'port: 8181' >> /etc/salus/salus.yaml")
    root.run("dpkg", "-i", "/root/salus.deb")
    assert "port: 8181" in root.run("cat", "/etc/salus/salus.yaml")
    assert "8181" in as_service(root, "salus", "config", "show")


def it_is_removed_and_purged(root):
    root.run("dpkg", "-r", "salus")
    root.run("test", "-e", "/usr/bin/salus", status=1)
    root.run("test", "-e", "/usr/lib/salus", status=1)
    root.run("test", "-e", "/etc/salus/salus.yaml")
    said = root.run("dpkg", "-P", "salus")
    assert "were kept" in said, said
    root.run("test", "-e", "/etc/salus", status=1)
    root.run("test", "-e", "/var/lib/salus/salus.sqlite")


@check
def lintian_finds_nothing_wrong_with_the_package(salus):
    if not shutil.which("lintian"):
        raise Skip("lintian is not installed: script/bootstrap --test installs it")
    with tempfile.TemporaryDirectory(prefix="salus-package-") as folder:
        done = subprocess.run(
            ["lintian", "--allow-root", "--tag-display-limit", "0", package(salus, folder)],
            capture_output=True, text=True)
        faults = [line for line in done.stdout.splitlines()
                  if line[:2] in ("E:", "W:") and not any(known in line for known in OF_THE_DEBUG_PROGRAM)]
        assert not faults, "\n".join(faults)
