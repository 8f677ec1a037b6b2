"""A throw-away copy of this machine's files, to install into: whatever is changed in it is gone with it."""

import os
import shutil
import subprocess

from checks import ROOT, Skip

# Layers memory over the machine's files, and hides the project and /tmp, so that an installed program finds nothing
# there. Nothing outside sees any of these mounts; what was started inside ends with it.
SCRIPT = """
set -e
place=$(mktemp -d /run/salus-root-XXXXXX)
mount -t tmpfs tmpfs "$place"
mkdir "$place/upper" "$place/work" "$place/root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$place/upper,workdir=$place/work" "$place/root"
mount -t proc proc "$place/root/proc"
mount --rbind /dev "$place/root/dev"
mount -t tmpfs -o mode=1777 tmpfs "$place/root/tmp"
mount -t tmpfs tmpfs "$place/root/run"
ip link set lo up
[ ! -d "$place/root$1" ] || mount -t tmpfs tmpfs "$place/root$1"
echo "$place"
read -r _ || true
"""


class Root:
    def __init__(self, alone=False):
        """- alone: with a network of its own, in which every port is free."""
        if os.geteuid() != 0 or not shutil.which("unshare"):
            raise Skip("a copy of the machine's files needs root and unshare")
        self.holder = subprocess.Popen(
            ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--propagation", "private",
             *(["--net"] if alone else []), "sh", "-c", SCRIPT, "sh", str(ROOT)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.place = self.holder.stdout.readline().strip()
        if not self.place:
            raise Skip(f"no copy of the machine's files can be laid over: {self.holder.stderr.read().strip()}")

    def command(self, *command):
        own = f"/proc/{self.holder.pid}/ns"
        return ["nsenter", f"--mount={own}/mnt", f"--net={own}/net", f"--pid={own}/pid_for_children", "chroot", f"{self.place}/root", "env", "-i", "PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root",
                "LANG=C.UTF-8", "DEBIAN_FRONTEND=noninteractive", *[str(part) for part in command]]

    def run(self, *command, status=0, **options):
        """A command in the copy; what it said, on both ways together."""
        done = subprocess.run(
            self.command(*command), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=300, **options)
        assert done.returncode == status, f"{command} gave {done.returncode}\n{done.stdout}"
        return done.stdout

    def bring(self, file, to):
        subprocess.run(
            ["nsenter", f"--mount=/proc/{self.holder.pid}/ns/mnt", "cp", str(file), f"{self.place}/root{to}"], check=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.holder.stdin.close()
        self.holder.wait(timeout=60)
        os.rmdir(self.place)
