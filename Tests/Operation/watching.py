"""What is seen of a server from outside: its log, its figures, whether it is ready."""

import json
import pathlib
import sqlite3
import tempfile

from checks import Server, answer, check, free_port, run, until


@check
def each_event_is_one_line_of_json_with_the_number_of_its_answer(salus):
    with tempfile.TemporaryDirectory(prefix="salus-watching-") as folder:
        run(salus, "init", "--data", folder)
        with Server(salus, folder, "--log-format", "json", "--log-level", "info") as server:
            _, headers, _ = answer(server.address + "/invitation/very-secret-token?x=1")
            number = headers["X-Request-ID"]
        # The first line is for whoever started it by hand.
        lines = [json.loads(line) for line in server.log.read_text().splitlines() if line.startswith("{")]
        found = [line for line in lines if line.get("request") == number]
        assert [line["route"] for line in found] == ["/invitation/{token}"], lines
        assert "very-secret-token" not in server.log.read_text()


@check
def figures_are_on_a_listener_of_their_own(salus):
    with tempfile.TemporaryDirectory(prefix="salus-watching-") as folder:
        run(salus, "init", "--data", folder)
        port = free_port()
        with Server(salus, folder, "--metrics-port", str(port)) as server:
            answer(server.address + "/")
            assert answer(server.address + "/metrics")[0] == 404
            status, headers, text = until(lambda: answer(f"http://127.0.0.1:{port}/metrics"), "figures come")
            assert status == 200 and headers["Content-Type"].startswith("text/plain; version=0.0.4")
            assert 'salus_http_requests_total{method="GET",route="/",status="200"} 1' in text, text
            figures = dict(line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#"))
            assert float(figures["process_resident_memory_bytes"]) > 1e6
            assert float(figures["salus_http_connections_total"]) >= 2


@check
def a_database_that_changed_its_shape_makes_it_unready(salus):
    with tempfile.TemporaryDirectory(prefix="salus-watching-") as folder:
        run(salus, "init", "--data", folder)
        with Server(salus, folder) as server:
            with sqlite3.connect(pathlib.Path(folder) / "salus.sqlite") as database:
                database.execute("INSERT INTO migration (id, fingerprint) VALUES ('zzz', 'x')")
            database.close()
            status, _, text = answer(server.address + "/ready")
            assert status == 503 and text == "not ready: the database was made by a later version\n", text
            assert answer(server.address + "/health")[0] == 200
