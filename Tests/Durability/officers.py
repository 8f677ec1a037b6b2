"""Many who save at once, while others read."""

import threading

from served import Lost, Officer, Site
from walking import both, check

OFFICERS = 10
SAVES = 6


@check
@both
def ten_officers_save_while_readers_load(salus, postgres):
    """Each adds lines to the same page and begins anew where another was first: no line is lost, nobody is told that
    the database is locked, and no reader waits in vain."""
    site = Site(salus, postgres and postgres.url())
    try:
        site.command("init", "--example", "leicestershire")
        names = [f"officer{number}" for number in range(OFFICERS)]
        for name in names:
            site.add(name)
        site.start()
        officers = [Officer(site, name) for name in names]
        for officer in officers:
            officer.sign_in()
        faults, conflicts, loads, over = [], [], [], threading.Event()

        def save(officer):
            try:
                for number in range(SAVES):
                    while True:
                        version, text = officer.opened("privacy")
                        status, said = officer.save("privacy", version, f"{text}\n\nLine {number} of {officer.name}.")
                        if status == 303:
                            break
                        if status != 409:
                            faults.append(f"saving gave {status} “{said}”")
                            return
                        conflicts.append(officer.name)
            except (Lost, AssertionError) as fault:
                faults.append(repr(fault))

        def read():
            reader = Officer(site, "nobody")
            while not over.is_set():
                for path in ["/", "/about/privacy", "/dashboards/leicestershire", "/search?q=smoking"]:
                    status, text = reader.ask("GET", path)
                    if status not in (200, 429):
                        faults.append(f"{path} gave {status}")
                    loads.append(path)

        saving = [threading.Thread(target=save, args=(officer,)) for officer in officers]
        reading = [threading.Thread(target=read) for _ in range(3)]
        for thread in saving + reading:
            thread.start()
        for thread in saving:
            thread.join()
        over.set()
        for thread in reading:
            thread.join()
        assert not faults, faults[:5]
        _, text = officers[0].opened("privacy")
        lost = [f"Line {number} of {name}." for name in names for number in range(SAVES)
                if f"Line {number} of {name}." not in text]
        assert not lost, f"lost: {lost}"
        assert "locked" not in site.said(), site.said()
        site.check()
        print(f"  {OFFICERS * SAVES} saved, {len(conflicts)} begun anew, {len(loads)} pages read meanwhile")
    finally:
        site.close()
