"""The example of nginx, as it is but for names, ports and certificate, before a real server."""

import http.client
import pathlib
import re
import shutil
import socket
import ssl
import subprocess
import tempfile
import urllib.parse

from checks import PATIENCE, ROOT, Server, Skip, answer, check, free_port, run, until

NAME = "board.example.gov.uk"
PASSWORD = "three quiet herons fishing"


class Nginx:
    """nginx on free ports of this machine, with a certificate for today."""

    def __init__(self, folder, salus_port, plain, port):
        program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
        if not program:
            raise Skip("nginx is not installed: script/bootstrap --test installs it")
        self.folder, self.port, self.plain = pathlib.Path(folder), port, plain
        run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={NAME}", "-addext",
            f"subjectAltName=DNS:{NAME}", "-keyout", self.folder / "key.pem", "-out", self.folder / "certificate.pem")
        site = (ROOT / "Packaging/nginx.conf").read_text()
        for old, new in [
            ("server 127.0.0.1:8080;", f"server 127.0.0.1:{salus_port};"),
            ("listen 80", f"listen 127.0.0.1:{plain}"), ("listen 443", f"listen 127.0.0.1:{port}"),
            (f"/etc/ssl/{NAME}.pem", f"{folder}/certificate.pem"), (f"/etc/ssl/private/{NAME}.key", f"{folder}/key.pem"),
            (f"return 301 https://{NAME}$", f"return 301 https://{NAME}:{port}$"),
            ("include salus-proxy.conf", f"include {ROOT}/Packaging/nginx-proxy.conf"),
        ]:
            assert old in site, old
            site = site.replace(old, new)
        (self.folder / "nginx.conf").write_text(
            f"pid {folder}/pid; error_log {folder}/error.log; worker_processes 1; events {{}}\nhttp {{\n"
            f"access_log off; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;\n"
            f"fastcgi_temp_path {folder}/a; uwsgi_temp_path {folder}/b; scgi_temp_path {folder}/c;\n{site}}}\n")
        command = [program, "-p", folder, "-e", f"{folder}/error.log", "-c", f"{folder}/nginx.conf"]
        run(*command, "-t")
        self.process = subprocess.Popen([*command, "-g", "daemon off;"])
        self.trusted = ssl.create_default_context(cafile=str(self.folder / "certificate.pem"))
        until(lambda: self.get("/health")[0] == 200, "nginx starts")

    def ask(self, method, path, body=None, headers=(), name=NAME):
        """By TLS to this machine, whose certificate has to be that of `name`."""
        plain = socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)
        connection = http.client.HTTPConnection(f"{name}:{self.port}")
        connection.sock = self.trusted.wrap_socket(plain, server_hostname=name)
        connection.request(method, path, body, dict(headers))
        reply = connection.getresponse()
        found = reply.status, reply.headers, reply.read().decode()
        connection.close()
        return found

    def get(self, path, **headers):
        return self.ask("GET", path, headers=headers.items())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=PATIENCE)


class Browser:
    """Keeps cookies as a browser keeps them, and sends forms with their hidden parts."""

    def __init__(self, nginx):
        self.nginx, self.cookies, self.set = nginx, {}, []

    def send(self, method, path, body=None, **headers):
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        status, answered, text = self.nginx.ask(method, path, body, headers.items())
        for cookie in answered.get_all("Set-Cookie") or []:
            self.set.append(cookie)
            name, value = cookie.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return status, answered, text

    def post(self, path, page, **fields):
        hidden = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page[page.index("<main"):])
        body = urllib.parse.urlencode([*hidden, *fields.items()])
        return self.send("POST", path, body, **{"Content-Type": "application/x-www-form-urlencoded"})


@check
def the_example_of_nginx_serves_the_site_by_tls(salus):
    with tempfile.TemporaryDirectory(prefix="salus-proxy-") as folder:
        run(salus, "init", "--example", "leicestershire", "--data", folder)
        run(salus, "people", "add", "--name", "Ada Example", "--email", "ada@example.gov.uk", "--role", "administrator",
            "--data", folder, input=PASSWORD + "\n")
        plain, port = free_port(), free_port()
        options = ["--public-address", f"https://{NAME}:{port}", "--behind-proxy"]
        with Server(salus, folder, *options) as server, Nginx(folder, server.port, plain, port) as nginx:
            pages_come_compressed_and_guarded(nginx)
            somebody_signs_in(nginx)
            other_names_and_plain_http_are_turned_away(nginx, server)
            large_forms_are_refused(nginx)
            impatience_is_slowed(nginx)


def pages_come_compressed_and_guarded(nginx):
    status, headers, text = nginx.get("/dashboards/leicestershire")
    assert status == 200 and "Leicestershire" in text
    assert headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains", headers
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["Server"] == "nginx" and len(headers["X-Request-ID"]) == 10
    zipped = run(
        "curl", "-sk", "--resolve", f"{NAME}:{nginx.port}:127.0.0.1", "-H", "Accept-Encoding: gzip", "-o", "/dev/null",
        "-D", "-", f"https://{NAME}:{nginx.port}/dashboards/leicestershire")
    assert "content-encoding: gzip" in zipped.lower(), zipped


def somebody_signs_in(nginx):
    browser = Browser(nginx)
    _, _, page = browser.send("GET", "/sign-in")
    status, headers, text = browser.post("/sign-in", page, email="ada@example.gov.uk", password=PASSWORD)
    assert status == 303, (status, text[:500])
    session = next(cookie for cookie in browser.set if cookie.startswith("__Host-salus-session="))
    for cookie in browser.set:
        parts = [part.strip().lower() for part in cookie.split(";")[1:]]
        assert {"secure", "httponly", "samesite=lax", "path=/"} <= set(parts), cookie
        assert not any(part.startswith("domain") for part in parts), cookie
    assert len(session) > 40
    # What a reader says of their own address is not believed.
    status, _, text = browser.send("GET", "/account", **{"X-Forwarded-For": "203.0.113.9"})
    assert status == 200 and "127.0.0.1" in text and "203.0.113.9" not in text
    # A site that the public reaches demands a second step of its administrators.
    status, headers, _ = browser.send("GET", "/workspace/people")
    assert status == 303 and headers["Location"].endswith("/account/second-step"), (status, headers["Location"])


def other_names_and_plain_http_are_turned_away(nginx, server):
    status, headers, _ = answer_plain(nginx, "/about/privacy?x=1", NAME)
    assert status == 301 and headers["Location"] == f"https://{NAME}:{nginx.port}/about/privacy?x=1", headers
    for ask in (lambda: answer_plain(nginx, "/", "evil.example"), lambda: nginx.ask("GET", "/", name="evil.example")):
        try:
            ask()
            raise AssertionError("another name was answered")
        except (ssl.SSLError, http.client.RemoteDisconnected):
            pass
    # Straight to Salus with another name, as if nginx had let it through.
    assert answer(server.address + "/", Host="evil.example")[0] == 421


def answer_plain(nginx, path, name):
    connection = http.client.HTTPConnection("127.0.0.1", nginx.plain, timeout=PATIENCE)
    connection.request("GET", path, headers={"Host": name})
    reply = connection.getresponse()
    return reply.status, reply.headers, reply.read().decode()


def large_forms_are_refused(nginx):
    status, _, text = nginx.ask("POST", "/sign-in", "x" * (2 << 20), {"Content-Type": "text/plain"}.items())
    assert status == 413, (status, text[:200])


def impatience_is_slowed(nginx):
    statuses = [nginx.get("/sign-in")[0] for _ in range(40)]
    assert statuses[0] == 200 and 429 in statuses, statuses
