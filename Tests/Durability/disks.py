"""A disk that is full: what cannot be saved is said, nothing that was acknowledged is lost, and saving goes on by itself
once there is room."""

import os
import random
import subprocess
import tempfile

from crashes import PAGES, Writer, compare
from served import Officer, Site
from walking import Skipped, check

MEGABYTE = 1 << 20


class Disk:
    """A small disk in memory."""

    def __init__(self, megabytes, owner=None):
        self.path = tempfile.mkdtemp(prefix="salus-disk-", dir="/tmp")
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "none", self.path], capture_output=True)
        if mounted.returncode != 0:
            os.rmdir(self.path)
            raise Skipped("it needs the right to mount a disk in memory")
        if owner:
            subprocess.run(["chown", owner, self.path], check=True)

    @property
    def ballast(self):
        return os.path.join(self.path, "ballast")

    def leave(self, size):
        """Fills it until so many bytes are free."""
        state = os.statvfs(self.path)
        with open(self.ballast, "wb") as file:
            os.posix_fallocate(file.fileno(), 0, state.f_bavail * state.f_frsize - size)

    def empty(self):
        os.remove(self.ballast)

    def close(self):
        subprocess.run(["umount", "-l", self.path], capture_output=True)
        os.rmdir(self.path)


def fill_and_empty(site, disk, postgres):
    site.command("init")
    site.add("olu")
    site.start()
    officer = Officer(site, "olu")
    officer.sign_in()
    all_writers = [Writer(officer, page) for page in PAGES]
    random.seed(2026)

    def save(writer):
        # What does not compress, so that it takes its room.
        text = f"Change {writer.version + 1} " + random.randbytes(40_000).hex()
        status, said = officer.save(writer.page, writer.version, text)
        if status == 303:
            writer.version += 1
            writer.kept[writer.version] = text
        return status, said

    disk.leave(2 * MEGABYTE)
    saved, refused = 0, []
    while len(refused) < 5:
        for writer in all_writers:
            status, said = save(writer)
            if status == 303:
                saved += 1
            else:
                refused.append((status, said))
        assert saved < 1000, "the disk did not become full"
    assert saved > 0, f"nothing could be saved before the disk was full: {refused[0]}"
    for status, said in refused:
        assert status == 507 and "disk is full" in said, f"the answer was {status} “{said}”"
    for writer in all_writers:
        status, _ = officer.ask("GET", f"/about/{writer.page}")
        assert status == 200, f"a page gave {status} while the disk was full"
        writer.settle()
    disk.empty()
    for writer in all_writers:
        status, said = save(writer)
        assert status == 303, f"with room again the answer was {status} “{said}”"
    print(f"  {compare(site, postgres, all_writers)} changes kept, {len(refused)} refused")


@check
def the_disk_of_the_file_is_full(salus, _):
    disk = Disk(24)
    site = None
    try:
        site = Site(salus, folder=os.path.join(disk.path, "data"))
        fill_and_empty(site, disk, None)
    finally:
        if site:
            site.close()
        disk.close()


@check
def the_disk_of_postgresql_is_full(salus, postgres):
    """Its tables' disk; where its log's is full PostgreSQL stops, which the restarts are about."""
    disk = Disk(64, owner=postgres.user)
    site = None
    try:
        os.mkdir(os.path.join(disk.path, "tables"))
        if postgres.user:
            subprocess.run(["chown", postgres.user, os.path.join(disk.path, "tables")], check=True)
        postgres.sql(f"CREATE TABLESPACE small LOCATION '{disk.path}/tables'")
        postgres.sql("CREATE DATABASE small TABLESPACE small")
        site = Site(salus, postgres.url("small"))
        fill_and_empty(site, disk, Small(postgres))
    finally:
        if site:
            site.close()
        postgres.stop()
        disk.close()


class Small:
    """The database on that disk."""

    def __init__(self, postgres):
        self.postgres = postgres

    def sql(self, text):
        return self.postgres.sql(text, "small")
