"""Run by the unit before the service, as the service is run: tries what it must not be able to do, and what it must.

Leaves what came of each, a word or the name of the refusal, in the one folder that the service may write to.
"""

import ctypes
import errno
import json
import os
import pathlib
import signal
import socket
import subprocess
import time

STATE = "/var/lib/salus"
libc = ctypes.CDLL(None, use_errno=True)
found = {}


def attempt(name, work):
    try:
        work()
        found[name] = "done"
    except OSError as refusal:
        found[name] = errno.errorcode.get(refusal.errno, str(refusal))


def call(function, *arguments):
    ctypes.set_errno(0)
    if getattr(libc, function)(*arguments) < 0:
        raise OSError(ctypes.get_errno(), function)


def suid():
    path = pathlib.Path(STATE, "suid")
    path.write_text("")
    try:
        path.chmod(0o4755)
    finally:
        path.unlink()


for folder in ("/etc", "/etc/salus", "/usr", "/usr/lib/salus", "/var", "/var/lib", "/var/log", "/opt", "/srv", "/run", "/boot"):
    if os.path.isdir(folder):
        attempt(f"write {folder}", lambda: pathlib.Path(folder, "probe").write_text("x"))
attempt("write its own", lambda: pathlib.Path(STATE, "probe").write_text("x"))
attempt("read a home", lambda: pathlib.Path("/home/somebody/secret").read_text())
attempt("read root's home", lambda: pathlib.Path("/root/secret").read_text())
attempt("read another's /tmp", lambda: pathlib.Path("/tmp/secret").read_text())
attempt("read another's /var/tmp", lambda: pathlib.Path("/var/tmp/secret").read_text())
attempt("see the first process", lambda: pathlib.Path("/proc/1/comm").read_text())
attempt("open a disk", lambda: os.mknod(f"{STATE}/disk", 0o60600, os.makedev(8, 0)))
attempt("listen to packets", lambda: socket.socket(socket.AF_PACKET, socket.SOCK_RAW))
attempt("speak to the kernel", lambda: socket.socket(socket.AF_NETLINK, socket.SOCK_RAW))
attempt("namespace", lambda: call("unshare", 0x1000_0000))
attempt("mount", lambda: call("mount", b"none", b"/tmp", b"tmpfs", 0, None))
attempt("become root", lambda: os.setuid(0))
attempt("set the clock", lambda: time.clock_settime(time.CLOCK_REALTIME, time.time()))
attempt("set the name", lambda: socket.sethostname("probe"))
attempt("trace", lambda: call("ptrace", 16, os.getppid(), None, None))
attempt("run in real time", lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1)))
attempt("set a program's user", suid)
attempt("kill the first process", lambda: os.kill(1, signal.SIGKILL))
attempt("tune the kernel", lambda: pathlib.Path("/proc/sys/kernel/hostname").write_text("probe"))

status = dict(line.split(":\t", 1) for line in pathlib.Path("/proc/self/status").read_text().splitlines() if ":\t" in line)
found |= {name: status[name] for name in ("CapEff", "CapBnd", "NoNewPrivs", "Seccomp")}


def output(*command):
    done = subprocess.run(command, capture_output=True, text=True, errors="replace")
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done.stdout


output("/usr/bin/salus", "dashboard", "leicestershire", "--format", "pdf", "--output", f"{STATE}/board.pdf")
found["pdf"] = output("pdftotext", f"{STATE}/board.pdf", "-")
found["read"] = output("/usr/bin/salus", "read", f"{STATE}/board.pdf")
pathlib.Path(STATE, "probe.json").write_text(json.dumps(found))
