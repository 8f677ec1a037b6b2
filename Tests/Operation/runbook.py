"""Follow the runbook word by word in a throw-away copy of this machine.

systemd does not run there, so `systemctl` is a stand-in that does what the unit says: its settings, what comes first,
the program, as its user; and for PostgreSQL what Debian's own unit does. Everything else is the real thing.
"""

import pathlib
import re
import subprocess
import tempfile

from checks import ROOT, Skip, check
from package import PASSWORD, package
from root import Root

SYSTEMCTL = r"""#!/bin/bash
set -e
unit=/lib/systemd/system/salus.service pid=/run/salus.pid
value() { sed -n "s/^$1=//p" $unit; }
as_unit() { runuser -u "$(value User)" -- env -C / $(value Environment) "$@"; }
stop() {
  [ -f $pid ] || return 0
  kill "$(cat $pid)"
  while grep -qs '^State:.[^Z]' "/proc/$(cat $pid)/status"; do sleep 0.05; done
  rm $pid
}
start() {
  value ExecStartPre | while read -r line; do as_unit ${line#-} || [[ $line == -* ]]; done >>/var/log/salus.log 2>&1
  runuser -u "$(value User)" -- env -C / $(value Environment) setsid $(value ExecStart) >>/var/log/salus.log 2>&1 </dev/null &
  for _ in $(seq 600); do pgrep -f -x "$(value ExecStart)" >$pid && return; sleep 0.05; done
  exit 1
}
case "$*" in
  "enable --now salus" | "start salus") [ -f $pid ] || start ;;
  "stop salus" | "--no-reload disable --now salus.service") stop ;;
  "restart salus") stop; start ;;
  "try-restart salus.service") [ ! -f $pid ] || { stop; start; } ;;
  "daemon-reload") ;;
  "start postgresql")
    install -d -o postgres -g postgres /run/postgresql
    version=$(ls /etc/postgresql | tail -1)
    pg_ctlcluster --skip-systemctl-redirect "$version" main start ;;
  *) echo "systemctl: the stand-in does not know “$*”" >&2; exit 1 ;;
esac
"""


def steps(page):
    """Heading and commands of each block, in order."""
    heading, found = "", []
    for part in re.split(r"^(## [^\n]*|```sh\n.*?^```)$", page, flags=re.M | re.S):
        if part.startswith("## "):
            heading = part[3:]
        elif part.startswith("```sh\n"):
            found.append((heading, part[6:-3]))
    return found


@check
def the_runbook_works_word_by_word(salus):
    found = steps((ROOT / "Documentation/runbook.md").read_text())
    asked = ["Install", "Back up", "Restore", "Upgrade", "Move to PostgreSQL", "Rotate secrets", "Read the audit log"]
    assert [heading for heading in dict.fromkeys(heading for heading, _ in found)] == asked, found
    if not list(pathlib.Path("/etc/postgresql").glob("*/main")):
        raise Skip("there is no PostgreSQL cluster “main” on this machine, as Debian's package makes one")
    with tempfile.TemporaryDirectory(prefix="salus-runbook-") as folder, Root(alone=True) as root:
        file = pathlib.Path(package(salus, folder))
        root.bring(file, f"/root/{file.name}")
        root.run("sh", "-c", "cat > /usr/local/bin/systemctl; chmod 755 /usr/local/bin/systemctl", input=SYSTEMCTL)
        root.run("mkdir", "-p", "/run/systemd/system")
        said = follow(root, found)
        for words in ["Nothing is wrong with /etc/salus/salus.yaml", "Ada Example (ada@example.gov.uk): administrator",
                      "now holds the same as", "The audit log is whole"]:
            assert words in said, f"“{words}” is not in\n{said}"
        assert said.count("ready\n") >= 5, said
        its_people_and_figures_came_all_the_way(root)
        root.run("systemctl", "stop", "salus")
        root.run("sh", "-c", "pg_ctlcluster --skip-systemctl-redirect $(ls /etc/postgresql | tail -1) main stop")


def follow(root, found):
    """All of it in one shell, as somebody at a terminal; a password is typed wherever one is asked for."""
    script = "cd /root\nset -e\n"
    for number, (heading, commands) in enumerate(found):
        script += f"echo '== {number} {heading}'\n{commands}"
    typed = f"{PASSWORD}\n"
    script = script.replace("people add --name", f"people add <<<'{typed.strip()}' --name")
    try:
        return root.run("bash", "-c", script)
    except AssertionError as fault:
        log = root.run("sh", "-c", "tail -20 /var/log/salus.log 2>/dev/null || true")
        raise AssertionError(f"{str(fault)[-1500:]}\n{log}") from None
    except subprocess.TimeoutExpired as late:
        raise AssertionError(f"no end: {(late.output or b'')[-1500:]}") from None


def its_people_and_figures_came_all_the_way(root):
    page = root.run("curl", "-sS", "--fail", "http://127.0.0.1:8080/dashboards/leicestershire")
    assert "Leicestershire" in page
    people = root.run("runuser", "-u", "salus", "--", "env", "SALUS_CONFIG=/etc/salus/salus.yaml", "salus", "people", "list")
    assert "Ada Example" in people
    where = root.run("runuser", "-u", "salus", "--", "env", "SALUS_CONFIG=/etc/salus/salus.yaml", "salus", "config", "show")
    assert "postgres:///salus" in where
