"""A whole machine of its own: systemd as its first process, over a copy of some machine's files, with its own network.

systemd-nspawn starts it as a real one starts, with cgroups, a journal and units; whatever is changed in it is gone with it.
"""

import contextlib
import ctypes
import os
import pathlib
import shutil
import subprocess

from checks import PATIENCE, ROOT, Skip, until

NETWORK = 0x4000_0000

# Beside what a copy of the files needs (see Root): cgroups of the newer kind, in which systemd has a place of its own; and
# none of the services that the machine beneath has enabled.
SCRIPT = """
set -e
place=$(mktemp -d /run/salus-machine-XXXXXX)
trap 'umount -R -l "$place"; rmdir "$place"' EXIT
mount -t tmpfs tmpfs "$place"
mkdir "$place/upper" "$place/work" "$place/root"
mount -t overlay overlay -o "lowerdir=$1,upperdir=$place/upper,workdir=$place/work" "$place/root"
rm -rf "$place/root/etc/systemd/system/"*.wants "$place/root/etc/systemd/system/"*.requires
[ ! -d "$place/root$2" ] || mount -t tmpfs tmpfs "$place/root$2"
umount -R -l /sys/fs/cgroup
mount -t cgroup2 cgroup2 /sys/fs/cgroup
group=/sys/fs/cgroup/${place##*/}
mkdir "$group"
echo "$place"
(
  sh -c 'echo $PPID' >"$group/cgroup.procs"
  exec systemd-nspawn --quiet --register=no --keep-unit --private-network --link-journal=no --resolv-conf=off \
    --timezone=off --console=pipe --directory="$place/root" --boot
) >"$place/console" 2>&1 </dev/null || true
find "$group" -depth -type d -exec rmdir {} +
"""


class Machine:
    def __init__(self, tree="/"):
        """- tree: the files that it has, of this machine or of another that was laid out in a folder."""
        if os.geteuid() != 0 or not shutil.which("systemd-nspawn"):
            raise Skip("a machine of its own needs root and systemd-nspawn: script/bootstrap --test installs it")
        self.holder = subprocess.Popen(
            ["unshare", "--mount", "--propagation", "private", "sh", "-c", SCRIPT, "sh", str(tree), str(ROOT)],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        place = self.holder.stdout.readline().strip()
        if not place:
            raise Skip(f"no machine can be started here: {self.holder.stderr.read().strip()}")
        self.console = f"/proc/{self.holder.pid}/root{place}/console"
        self.first = until(lambda: self.holder.poll() is not None or self.first_process(), "systemd is started")
        if self.holder.poll() is not None:
            raise Skip(f"systemd-nspawn cannot start a machine here: {self.holder.stderr.read().strip()}")
        until(lambda: self.runs("test", "-S", "/run/systemd/private"), "systemd answers")
        # "degraded" is a machine, too: one that lacks a device of a real one.
        until(lambda: self.asked("systemctl", "is-system-running")[1].strip() in ("running", "degraded"), "it has started")

    def first_process(self):
        """Beneath whoever holds it, the process that is systemd; nothing while there is none."""
        process = self.holder.pid
        while process:
            name = pathlib.Path(f"/proc/{process}/comm").read_text().strip()
            if name == "systemd":
                return process
            children = pathlib.Path(f"/proc/{process}/task/{process}/children").read_text().split()
            process = int(children[-1]) if children else 0
        return None

    def asked(self, *command, **options):
        """Status, and what it said on both ways together."""
        done = subprocess.run(
            ["nsenter", f"--target={self.first}", "--mount", "--uts", "--ipc", "--net", "--pid", "--cgroup", "--root", "--wd",
             "env", "-i", "PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root", "LANG=C.UTF-8",
             "DEBIAN_FRONTEND=noninteractive", *[str(part) for part in command]],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=300, **options)
        return done.returncode, done.stdout

    def runs(self, *command):
        return self.asked(*command)[0] == 0

    def run(self, *command, status=0, **options):
        """A command that has to end so; what it said."""
        ended, said = self.asked(*command, **options)
        assert ended == status, f"{command} gave {ended}\n{said}"
        return said

    def write(self, path, text):
        self.run("sh", "-c", f"mkdir -p $(dirname {path}); cat > {path}", input=text)

    def bring(self, file, to):
        shutil.copyfile(file, f"/proc/{self.first}/root{to}")

    @contextlib.contextmanager
    def network(self):
        """Within it this process reaches the machine at 127.0.0.1."""
        own, its = (os.open(f"/proc/{process}/ns/net", os.O_RDONLY) for process in ("self", self.first))
        enter = ctypes.CDLL(None, use_errno=True).setns
        try:
            assert enter(its, NETWORK) == 0, os.strerror(ctypes.get_errno())
            yield
        finally:
            enter(own, NETWORK)
            os.close(own)
            os.close(its)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        # Its first process takes every other with it.
        os.kill(self.first, 9)
        self.holder.wait(timeout=PATIENCE)
