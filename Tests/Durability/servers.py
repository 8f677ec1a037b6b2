"""Several servers at once: of Salus on one database, and of PostgreSQL beneath one Salus."""

import os
import subprocess
import time

from postgres import Postgres
from served import Officer, Site, heading
from walking import check


def shown(site, path):
    status, text = Officer(site, "nobody").ask("GET", path)
    assert status == 200, f"{path} gave {status} “{heading(text)}”"
    return text


@check
def eight_programs_start_at_once_on_a_new_database(salus, postgres):
    site = Site(salus, postgres.url())
    try:
        starting = [
            subprocess.Popen([salus, "init", *site.place()], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            for _ in range(8)]
        ends = [(process.communicate(timeout=60)[1], process.returncode) for process in starting]
        assert all(status == 0 for _, status in ends), ends
        twice = postgres.sql("SELECT id FROM migration GROUP BY id HAVING count(*) > 1")
        assert not twice, twice
        site.check()
    finally:
        site.close()


@check
def two_servers_share_one_database(salus, postgres):
    """A person signs in at one and goes on at the other; what one saves the other shows."""
    one = Site(salus, postgres.url())
    other = Site(salus, postgres.url(), folder=one.folder)
    try:
        one.command("init")
        one.add("olu")
        one.start()
        other.start()
        officer = Officer(one, "olu")
        officer.sign_in()
        version, _ = officer.opened("privacy")
        elsewhere = officer.like()
        elsewhere.site = other
        status, said = elsewhere.save("privacy", version, "Saved at the other server.")
        assert status == 303, f"{status} {said}"
        assert "Saved at the other server." in shown(one, "/about/privacy")
        status, said = officer.save("privacy", version, "Saved at the first.")
        assert status == 409, f"the older wording was replaced: {status} {said}"
    finally:
        one.close()
        other.close()


@check
def a_standby_serves_the_public_site(salus, postgres):
    """By streaming replication: it shows what the primary has, says that it cannot be changed, and can be backed up."""
    primary = Site(salus, postgres.url())
    standby = copy = None
    try:
        primary.command("init", "--example", "leicestershire")
        primary.add("olu")
        primary.start()
        standby = Postgres(copy_of=postgres)
        copy = Site(salus, standby.url(), folder=primary.folder)
        copy.start()
        for path in ["/", "/dashboards/leicestershire", "/about/privacy", "/api", "/search?q=smoking"]:
            assert shown(copy, path).replace(str(copy.port), "") == shown(primary, path).replace(
                str(primary.port), ""), f"{path} is another at the standby"
        officer = Officer(primary, "olu")
        officer.sign_in()
        version, _ = officer.opened("privacy")
        status, said = officer.save("privacy", version, "Saved at the primary.")
        assert status == 303, f"{status} {said}"
        deadline = time.monotonic() + 60
        while "Saved at the primary." not in shown(copy, "/about/privacy"):
            assert time.monotonic() < deadline, "the standby did not get the change within a minute"
            time.sleep(0.01)
        # Signed in at the primary, reading at the standby: only changes are refused.
        there = officer.like()
        there.site = copy
        version, text = there.opened("privacy")
        assert text == "Saved at the primary."
        status, said = there.save("privacy", version, "Saved at the standby.")
        assert status == 503 and "can only be read" in said, f"{status} {said}"
        copy.command("check")
        backup = os.path.join(copy.temporary.name, "standby.backup")
        copy.command("backup", backup)
        restored = os.path.join(copy.temporary.name, "restored")
        subprocess.run([salus, "restore", backup, "--data", restored, "--key-file", restored + ".key"], check=True,
                       stdout=subprocess.DEVNULL)
    finally:
        primary.close()
        if copy:
            copy.close()
        if standby:
            standby.close()
