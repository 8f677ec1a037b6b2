"""Several servers at once: of Salus on one database, and of PostgreSQL beneath one Salus."""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

from postgres import Postgres, programs
from served import Officer, Site, heading
from walking import check

SCRIPTS = pathlib.Path(__file__).parents[2] / "script" / "postgresql"


def script(name, *words):
    path = f"{programs()}:{os.environ['PATH']}"
    done = subprocess.run([SCRIPTS / name, *words], capture_output=True, text=True, env={**os.environ, "PATH": path})
    assert done.returncode == 0, f"{name}: {done.stderr}{done.stdout}"
    return done.stdout


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
        # The primary is lost: the standby takes its place under the server that is on it.
        postgres.stop()
        standby.run("pg_ctl", "-D", standby.data, "-s", "-w", "-t", "60", "promote")
        status, said = there.save("privacy", version, "Saved after the promotion.")
        assert status == 303, f"{status} {said}"
        assert "Saved after the promotion." in shown(copy, "/about/privacy")
    finally:
        primary.close()
        if copy:
            copy.close()
        if standby:
            standby.close()


@check
def figures_are_partitioned_and_spread_over_two_servers(salus, postgres):
    """What is kept is the same before and after, imports go on, and a backup holds the figures of both servers."""
    second = Postgres()
    site = Site(salus, postgres.url())
    files = tempfile.TemporaryDirectory(prefix="salus-figures-")
    try:
        first, later = (os.path.join(files.name, name) for name in ("first.csv", "later.csv"))
        maker = pathlib.Path(__file__).parents[2] / "Benchmarks" / "make_export.py"
        subprocess.run([sys.executable, maker, "--rows", "30000", "--out", first], check=True)
        with open(first) as file, open(later, "w") as other:
            # One year's figures get another digit, so that every series is revised.
            other.write(re.sub(r"(,All ages,,,2023/24,[0-9.]+)", r"\g<1>1", file.read()))

        def kept(name):
            """A digest of each table, read as a backup reads it."""
            path = os.path.join(files.name, name)
            made = json.loads(site.command("backup", path, "--format", "json").stdout)
            return {table["table"]: (table["rows"], table["sha256"]) for table in made["backup"]["tables"]}

        site.command("init", "--example", "leicestershire")
        site.command("import", "fingertips", first)
        before = kept("before")
        script("partition", postgres.url(), "4")
        parts = [row[0] for row in postgres.sql(
            "SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'observation_block'::regclass ORDER BY 1")]
        assert parts == [f"observation_block_{n}" for n in (1, 2, 3, 4)], parts
        divided = postgres.sql(
            """SELECT indicator_id FROM series JOIN observation_block b ON series_id = id
               WHERE indicator_id >= 90000 GROUP BY indicator_id HAVING count(DISTINCT b.tableoid) > 1""")
        assert not divided, f"indicators in several parts: {divided}"
        assert kept("partitioned") == before
        site.check()
        script("spread", postgres.url(), second.url(), "2", "4")
        here = int(postgres.sql("SELECT count(*) FROM observation_block")[0][0])
        there = int(second.sql("SELECT (SELECT count(*) FROM observation_block_2) + "
                               "(SELECT count(*) FROM observation_block_4)")[0][0])
        assert 0 < there < here, (here, there)
        assert kept("spread") == before
        site.check()
        # A series is asked for where it is, and nowhere else.
        plan = "\n".join(row[0] for row in postgres.sql(
            "EXPLAIN SELECT data FROM observation_block WHERE series_id = 1"))
        assert "observation_block_1" in plan and "observation_block_2" not in plan, plan
        report = json.loads(site.command("import", "fingertips", first, "--format", "json").stdout)
        assert report["unchanged"] == report["rows"], report
        report = json.loads(site.command("import", "fingertips", later, "--format", "json").stdout)
        assert report["revised"] > 1000, report
        replaced = int(second.sql("SELECT count(*) FROM superseded_block_2")[0][0])
        assert replaced > 0, "no figure that was replaced is on the second server"
        site.check()
        after = kept("after")
        restored = os.path.join(files.name, "restored")
        done = subprocess.run([salus, "restore", os.path.join(files.name, "after"), "--data", restored],
                              capture_output=True, text=True)
        assert done.returncode == 0, done.stderr + done.stdout
        plain = Site(salus, folder=restored)
        made = json.loads(plain.command("backup", os.path.join(files.name, "plain"), "--format", "json").stdout)
        plain.close()
        assert {table["table"]: (table["rows"], table["sha256"]) for table in made["backup"]["tables"]} == after
        # Without the second server its figures cannot be shown; the rest goes on.
        site.start()
        second.stop()
        shown(site, "/about/privacy")
        second.start()
        shown(site, "/dashboards/leicestershire")
    finally:
        site.close()
        second.close()
        files.cleanup()
