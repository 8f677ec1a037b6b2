"""Hold the interface for programs to its own description, from outside.

    run.py SALUS

Starts SALUS with the worked example and, within two minutes: validates the OpenAPI document and the metadata of every
CSV, follows a list to its end, and lets schemathesis send right and wrong requests from a fixed seed. Ends with a line
"N passed, N failed".
"""

import csv
import io
import json
import pathlib
import sqlite3
import subprocess
import sys
import urllib.parse
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))

from csvw import CSVW  # noqa: E402
from openapi_spec_validator import OpenAPIV31SpecValidator  # noqa: E402
from serving import Site  # noqa: E402

SEED = 20231031
EXAMPLES_AN_OPERATION = 100
SECONDS = 110
CHECKS = []


def check(function):
    CHECKS.append(function)
    return function


def get(site, path):
    with urllib.request.urlopen(site.address + path, timeout=30) as answer:
        return answer.read().decode(), answer.headers


def links(headers):
    """The addresses of the header Link, by relation."""
    found = {}
    for part in headers.get("Link", "").split(", "):
        address, *rest = part.split("; ")
        for item in rest:
            if item.startswith("rel="):
                found[item[4:].strip('"')] = address.strip("<>")
    return found


@check
def the_description_is_valid_openapi(site):
    description = json.loads(get(site, "/api/v1/openapi.json")[0])
    faults = [str(fault)[:300] for fault in OpenAPIV31SpecValidator(description).iter_errors()]
    assert not faults, faults
    assert len(description["paths"]) == 11, list(description["paths"])


@check
def every_csv_has_metadata_that_fit_it(site):
    for path in [
        "/api/v1/bodies.csv", "/api/v1/indicators.csv", "/api/v1/indicators/90284.csv",
        "/api/v1/observations.csv?indicator=90284", "/api/v1/comparisons.csv?dashboard=leicestershire",
        "/api/v1/dashboards.csv", "/api/v1/dashboards/leicestershire.csv", "/api/v1/search.csv?q=injur", "/api/v1/notices.csv",
        "/dashboards/leicestershire/figures.csv",
        "/dashboards/leicestershire/indicators/90284-persons-under-15-yrs.csv",
    ]:
        text, headers = get(site, path)
        metadata = urllib.parse.urljoin(site.address + path, links(headers)["describedby"])
        described = CSVW(metadata, validate=True)
        assert described.is_valid, (path, [str(warning.message) for warning in described.warnings])
        assert "open-government-licence" in links(headers)["license"], path
        rows = list(csv.DictReader(io.StringIO(text)))
        assert rows and len(rows) == len(described.to_json(minimal=True)), path


@check
def a_list_is_read_to_its_end_and_is_the_same_in_pieces(site):
    whole = json.loads(get(site, "/api/v1/observations?indicator=90284&limit=1000")[0])["data"]
    pieces, path = [], "/api/v1/observations?indicator=90284&limit=100"
    while path:
        answer = json.loads(get(site, path)[0])
        assert len(answer["data"]) <= 100
        pieces += answer["data"]
        path = answer["links"]["next"]
    assert pieces == whole and len(whole) > 500, (len(pieces), len(whole))


@check
def schemathesis_finds_nothing(site):
    program = pathlib.Path(sys.executable).with_name("schemathesis")
    outcome = subprocess.run(
        [
            program, "run", site.address + "/api/v1/openapi.json", "--checks", "all", "--mode", "all",
            "--phases", "examples,coverage,fuzzing", "--seed", str(SEED), "--max-examples", str(EXAMPLES_AN_OPERATION),
            "--workers", "1", "--request-timeout", "10", "--generation-database", "none", "--continue-on-failure",
            "--no-color",
        ],
        capture_output=True, text=True, timeout=SECONDS, check=False, cwd=site.folder.name,
    )
    assert outcome.returncode == 0, outcome.stdout[-6000:] + outcome.stderr[-1000:]
    print(outcome.stdout[-700:], flush=True)


def write_a_notice(site):
    """Of no form: these tests speak to the interface alone."""
    with sqlite3.connect(pathlib.Path(site.folder.name) / "salus.sqlite") as database:
        database.execute(
            "INSERT INTO notice (version, title, body, shown_from, state, changed_at, changed_by_name)"
            " VALUES (1, 'Flu jabs', 'From **Monday**.', '2025-01-01', 'published', '2025-01-01T09:00:00Z', 'A test')")


def main():
    # Schemathesis asks faster than anybody may.
    site = Site(sys.argv[1], lambda address: ["--api-requests-per-minute", "1000000"])
    write_a_notice(site)
    passed = failed = 0
    try:
        for function in CHECKS:
            name = function.__name__.replace("_", " ")
            try:
                function(site)
                passed += 1
                print(f"passed: {name}", flush=True)
            except Exception as fault:  # noqa: BLE001 – any fault of a check is its failure, told below
                failed += 1
                print(f"FAILED: {name}\n  {type(fault).__name__}: {str(fault)[:8000]}", flush=True)
    finally:
        site.stop()
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
