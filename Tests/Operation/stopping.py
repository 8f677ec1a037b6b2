"""A server that is told to stop finishes what it has begun."""

import signal
import socket
import tempfile

from checks import PATIENCE, Server, check, run, until

FORM = b"email=nobody%40example.gov.uk&password=" + b"x" * 2000


@check
def a_request_under_way_is_finished(salus):
    with tempfile.TemporaryDirectory(prefix="salus-stopping-") as folder:
        run(salus, "init", "--data", folder)
        with Server(salus, folder) as server:
            slow = socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE)
            slow.sendall(
                b"POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + f"Content-Length: {len(FORM)}\r\n\r\n".encode() + FORM[:1000])
            # Its head is read once another request, sent later, was answered.
            run("curl", "-sf", server.address + "/ready")
            server.process.send_signal(signal.SIGTERM)
            until(lambda: refused(server.port), "the door closes")
            assert server.process.poll() is None, "it ended with a request under way"
            slow.sendall(FORM[1000:])
            reply = b""
            while part := slow.recv(65536):
                reply += part
            # There is no such form: what counts is that it was answered, to the last byte.
            head, body = reply.split(b"\r\n\r\n", 1)
            assert head.startswith(b"HTTP/1.1 403"), head
            assert f"content-length: {len(body)}".encode() in head.lower(), head
            assert server.process.wait(timeout=PATIENCE) == 0
            log = server.log.read_text()
            assert "level=error" not in log, log


def refused(port):
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
        return False
    except ConnectionRefusedError:
        return True
