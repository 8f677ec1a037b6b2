"""What happens to PostgreSQL while a backup is taken into it."""

import os
import random
import subprocess
import time

from served import Site
from walking import check


@check
def postgresql_is_ended_during_a_restore(salus, postgres):
    """At any moment: there is the whole of it or no row, and the next attempt succeeds."""
    random.seed(2026)
    site = Site(salus)
    try:
        site.command("init", "--example", "leicestershire")
        file = os.path.join(site.temporary.name, "whole.backup")
        site.command("backup", file)
        usual = seconds_of_a_restore(salus, file, postgres, "first", site)
        whole = nothing = 0
        for number in range(10):
            name = f"of_{number}"
            postgres.sql(f"CREATE DATABASE {name}")
            process = subprocess.Popen(
                restore(salus, file, postgres, name, site), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            time.sleep(random.uniform(0, usual))
            postgres.stop("immediate")
            _, said = process.communicate(timeout=60)
            postgres.start()
            found = blocks(postgres, name)
            if process.returncode == 0:
                assert found > 0, "it said that all is restored, and nothing is there"
            else:
                assert "salus: " in said and "Fatal" not in said, f"it ended with {process.returncode}: {said}"
            if found == 0:
                nothing += 1
                done = subprocess.run(restore(salus, file, postgres, name, site), capture_output=True, text=True)
                assert done.returncode == 0, f"{done.returncode} {done.stdout}{done.stderr}"
            else:
                whole += 1
            copy = Site(salus, postgres.url(name), folder=site.folder)
            copy.check()
            copy.close()
            assert blocks(postgres, name) == blocks(postgres, "first")
        print(f"  10 restores: {nothing} left nothing, {whole} had ended or left the whole")
    finally:
        site.close()


def blocks(postgres, name):
    if postgres.sql("SELECT to_regclass('observation_block') IS NULL", name) == [["t"]]:
        return 0
    return int(postgres.sql("SELECT count(*) FROM observation_block", name)[0][0])


def restore(salus, file, postgres, name, site):
    return [salus, "restore", file, "--data", site.folder, "--database", postgres.url(name)]


def seconds_of_a_restore(salus, file, postgres, name, site):
    postgres.sql(f"CREATE DATABASE {name}")
    started = time.monotonic()
    subprocess.run(restore(salus, file, postgres, name, site), check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - started
