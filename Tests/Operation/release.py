"""Install a release's package on a Debian of its own, without Swift, and let systemd run it there.

    release.py PACKAGE [--tree FOLDER]

`debootstrap` lays out Debian 12 with no more than apt and systemd (some minutes, from Debian's archive; with --tree it is kept
in FOLDER and used again); apt installs PACKAGE there with what it depends on; and the machine is started and goes through
all that `run.py SALUS systemd` does. Needs root, debootstrap and systemd-nspawn.
"""

import argparse
import pathlib
import shutil
import subprocess
import tempfile

from checks import run
from machine import Machine
from unit import is_run

PLAIN = ["env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root", "LANG=C.UTF-8", "DEBIAN_FRONTEND=noninteractive"]


def lay_out(tree):
    run("debootstrap", "--variant=minbase", "--include=systemd,systemd-sysv", "bookworm", tree)
    # Servers that a package brings are not started while they are installed.
    (tree / "usr/sbin/policy-rc.d").write_text("#!/bin/sh\nexit 101\n")
    (tree / "usr/sbin/policy-rc.d").chmod(0o755)


def install(tree, package):
    shutil.copyfile("/etc/resolv.conf", tree / "etc/resolv.conf")
    shutil.copyfile(package, tree / "root/salus.deb")
    apt = ["chroot", tree, *PLAIN, "apt-get", "-qq"]
    run(*apt, "update")
    run(*apt, "install", "-y", "--no-install-recommends", "--reinstall", "/root/salus.deb")
    assert subprocess.run(["chroot", tree, *PLAIN, "which", "swift"], capture_output=True).returncode == 1
    linked = run("chroot", tree, *PLAIN, "ldd", "/usr/lib/salus/salus")
    assert "not found" not in linked, linked


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package")
    parser.add_argument("--tree", type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="salus-release-") as folder:
        tree = (options.tree or pathlib.Path(folder) / "debian").resolve()
        if not (tree / "usr/bin/apt-get").exists():
            lay_out(tree)
        install(tree, options.package)
        with Machine(tree) as machine:
            print(machine.run("salus", "--version").strip(), "runs; ", machine.run("systemctl", "--version").split("\n")[0])
            is_run(machine)
    print(f"{options.package} works: {pathlib.Path(options.package).stat().st_size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
