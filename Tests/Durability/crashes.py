"""What was acknowledged is there after a crash, and nothing else."""

import os
import random
import sqlite3
import subprocess
import threading
import time

from served import Lost, Officer, Site
from walking import both, check

PAGES = ["about", "accessibility", "privacy", "licence"]


class Writer:
    """Changes one page again and again, and knows what it was told."""

    def __init__(self, officer, page):
        self.officer, self.page = officer, page
        self.version, _ = officer.opened(page)
        # By number: what the wordings in force have said.
        self.kept = {}
        # Sent, and not answered.
        self.open = None

    def settle(self):
        """After a crash: the page has what was acknowledged last, or what was being sent."""
        version, text = self.officer.opened(self.page)
        if self.open and version == self.version + 1:
            assert text == self.open, f"{self.page} says “{text}”, and “{self.open}” was sent"
            self.kept[version] = text
            self.version = version
        expected = self.kept.get(self.version)
        assert version == self.version, f"{self.page} is at {version}, acknowledged was {self.version}"
        assert expected is None or text == expected, f"{self.page} says “{text}”, acknowledged was “{expected}”"
        self.open = None

    def change(self):
        """Whether it was acknowledged."""
        text = f"Change {self.version + 1} of {self.page}, {random.random()}"
        self.open = text
        status, said = self.officer.save(self.page, self.version, text)
        if status != 303:
            raise Lost(f"{status} {said}")
        self.version += 1
        self.kept[self.version] = text
        self.open = None


def writers(site):
    site.add("olu")
    site.start()
    officer = Officer(site, "olu")
    officer.sign_in()
    return [Writer(officer.like(), page) for page in PAGES]


def stored(site, postgres):
    query = "SELECT page, number, body FROM content_revision ORDER BY page, number"
    if postgres:
        return {(page, int(number)): body for page, number, body in postgres.sql(query)}
    connection = sqlite3.connect(f"{site.folder}/salus.sqlite")
    try:
        return {(page, number): body for page, number, body in connection.execute(query)}
    finally:
        connection.close()


def compare(site, postgres, all_writers):
    """Every acknowledged change is there, no other, and everything fits together."""
    known = {(writer.page, number): text for writer in all_writers for number, text in writer.kept.items()}
    found = {key: text for key, text in stored(site, postgres).items() if key in known or key[1] > 1}
    assert found == known, f"not the same: {set(found.items()) ^ set(known.items())}"
    site.check()
    return len(known)


def until(condition, what):
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline, f"{what} did not happen within a minute"
        time.sleep(0.001)


@check
@both
def the_server_is_killed_a_hundred_times(salus, postgres):
    """Each time as soon as a number of changes, drawn by lot, have been acknowledged, with others under way."""
    random.seed(2026)
    site = Site(salus, postgres and postgres.url())
    try:
        site.command("init")
        all_writers = writers(site)
        for _ in range(100):
            goal = sum(writer.version for writer in all_writers) + random.randint(1, 12)
            over = threading.Event()
            faults = []

            def work(writer):
                try:
                    while True:
                        writer.change()
                except Lost:
                    if not over.is_set():
                        faults.append(f"{writer.page}: an answer was lost before the server was killed")
                except Exception as fault:  # noqa: BLE001 – told by the test
                    faults.append(fault)

            threads = [threading.Thread(target=work, args=(writer,)) for writer in all_writers]
            for thread in threads:
                thread.start()
            until(lambda: faults or sum(writer.version for writer in all_writers) >= goal, "the next change")
            over.set()
            site.kill()
            for thread in threads:
                thread.join()
            assert not faults, faults
            site.start()
            for writer in all_writers:
                writer.officer.hang_up()
                writer.settle()
        print(f"  {compare(site, postgres, all_writers)} changes, 100 kills")
    finally:
        site.close()


@check
def postgresql_is_ended_at_once_and_started_again(salus, postgres):
    """The server of Salus goes on: what it could not save it says, and it saves again by itself."""
    random.seed(2026)
    site = Site(salus, postgres.url())
    try:
        site.command("init")
        all_writers = writers(site)
        over, faults = threading.Event(), []

        def work(writer):
            try:
                while not over.is_set():
                    try:
                        writer.change()
                    except Lost:
                        until_settled(writer)
            except Exception as fault:  # noqa: BLE001 – told by the test
                faults.append(fault)

        def until_settled(writer):
            deadline = time.monotonic() + 60
            while True:
                try:
                    return writer.settle()
                except Lost:
                    pass
                except AssertionError as fault:
                    # A page that says it cannot be shown just now is asked for again; a wrong one is a fault.
                    if " gave 5" not in str(fault):
                        raise
                assert time.monotonic() < deadline, "the site did not come back within a minute"
                time.sleep(0.05)

        threads = [threading.Thread(target=work, args=(writer,)) for writer in all_writers]
        for thread in threads:
            thread.start()
        total = lambda: sum(writer.version for writer in all_writers)  # noqa: E731
        for _ in range(10):
            goal = total() + random.randint(4, 20)
            until(lambda: faults or total() >= goal, "the next change")
            assert not faults, faults
            postgres.stop("immediate")
            postgres.start()
        goal = total() + 8
        until(lambda: faults or total() >= goal, "the next change")
        over.set()
        for thread in threads:
            thread.join()
        assert not faults, faults
        print(f"  {compare(site, postgres, all_writers)} changes, 10 restarts")
    finally:
        site.close()


@check
@both
def a_backup_or_a_restore_is_cut_short(salus, postgres):
    """Killed at any moment: a file of that name is a whole backup, and a database that is there is a whole one."""
    random.seed(2026)
    site = Site(salus, postgres and postgres.url())
    try:
        site.command("init", "--example", "leicestershire")
        folder = site.temporary.name
        whole = os.path.join(folder, "whole.backup")
        started = time.monotonic()
        site.command("backup", whole)
        usual = time.monotonic() - started
        finished = restored = 0
        for number in range(30):
            file = os.path.join(folder, f"{number}.backup")
            cut_short([salus, "backup", file, *site.place()], usual * 1.2)
            if os.path.exists(file):
                finished += 1
                target = os.path.join(folder, f"of-{number}")
                done = subprocess.run([salus, "restore", file, "--data", target], capture_output=True, text=True)
                assert done.returncode == 0, done.stderr + done.stdout
            target = os.path.join(folder, f"restored-{number}")
            cut_short([salus, "restore", whole, "--data", target], usual * 1.5)
            if os.path.exists(os.path.join(target, "salus.sqlite")):
                restored += 1
                done = subprocess.run([salus, "check", "--data", target], capture_output=True, text=True)
            else:
                done = subprocess.run([salus, "restore", whole, "--data", target], capture_output=True, text=True)
            assert done.returncode == 0, done.stderr + done.stdout
        print(f"  30 backups, {finished} of them finished; 30 restores, {restored} of them finished")
    finally:
        site.close()


def cut_short(command, seconds):
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(random.uniform(0, seconds))
    process.kill()
    process.wait()
