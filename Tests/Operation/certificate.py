"""TLS by the site itself, with a certificate of its own."""

import pathlib
import re
import signal
import socket
import ssl
import subprocess
import tempfile
import urllib.request

from checks import PATIENCE, Server, check, free_port, run, until

NAME = "board.example.gov.uk"


def certificate(folder, file, kind=("rsa:2048",), days="90"):
    """Files of a certificate that names itself its authority, and of its key."""
    folder = pathlib.Path(folder)
    made, key = folder / f"{file}.pem", folder / f"{file}.key"
    run("openssl", "req", "-x509", "-newkey", *kind, "-nodes", "-days", days, "-subj", f"/CN={NAME}", "-addext",
        f"subjectAltName=DNS:{NAME}", "-keyout", key, "-out", made)
    return made, key


def expired(folder):
    """One that held for a year of the past; only openssl's own authority writes dates."""
    folder = pathlib.Path(folder) / "authority"
    folder.mkdir()
    (folder / "index").touch()
    (folder / "openssl.conf").write_text(
        f"[ca]\ndefault_ca=ours\n[ours]\ndatabase={folder}/index\nnew_certs_dir={folder}\nrand_serial=yes\n"
        "default_md=sha256\npolicy=any\n[any]\ncommonName=supplied\n")
    run("openssl", "req", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={NAME}", "-keyout", folder / "old.key", "-out",
        folder / "request")
    run("openssl", "ca", "-batch", "-notext", "-selfsign", "-config", folder / "openssl.conf", "-keyfile",
        folder / "old.key", "-in", folder / "request", "-startdate", "20240101000000Z", "-enddate", "20250101000000Z",
        "-out", folder / "old.pem")
    return folder / "old.pem", folder / "old.key"


@check
def what_is_wrong_with_a_certificate_is_named_before_the_start(salus):
    with tempfile.TemporaryDirectory(prefix="salus-certificate-") as folder:
        one, other = certificate(folder, "one"), certificate(folder, "other")
        old = expired(folder)
        locked = pathlib.Path(folder) / "locked.key"
        run("openssl", "rsa", "-aes256", "-passout", "pass:secret", "-in", one[1], "-out", locked)
        settings = pathlib.Path(folder) / "salus.yaml"
        public = f"public-address: https://{NAME}\n"
        for text, words in [
            (f"tls-certificate: {one[0]}\n{public}", "tls-certificate: needs its key"),
            (f"tls-key: {one[1]}\n{public}", "tls-key: is of a certificate that is not named"),
            (f"tls-certificate: {one[0]}\ntls-key: {one[1]}\n", "public address begins with https://"),
            (f"tls-certificate: {one[0]}\ntls-key: {other[1]}\n{public}", "is not the key of the first certificate"),
            (f"tls-certificate: {one[1]}\ntls-key: {one[1]}\n{public}", "holds no certificate in PEM"),
            (f"tls-certificate: {one[0]}\ntls-key: {one[0]}\n{public}", "holds no key in PEM"),
            (f"tls-certificate: {one[0]}\ntls-key: {locked}\n{public}", "holds no key in PEM, or one with a passphrase"),
            (f"tls-certificate: {old[0]}\ntls-key: {old[1]}\n{public}", "expired on 2025-01-01"),
            (f"tls-certificate: {folder}/none\ntls-key: {one[1]}\n{public}", "cannot be read"),
        ]:
            settings.write_text(text)
            done = subprocess.run([salus, "config", "check", settings], capture_output=True, text=True, timeout=PATIENCE)
            assert done.returncode == 1 and words in done.stderr, f"{text}\n{done.stderr}"
            # Wrong settings have a status of their own, by which systemd knows that another attempt is in vain.
            done = subprocess.run(
                [salus, "serve", "--config", settings, "--data", folder], capture_output=True, text=True, timeout=PATIENCE)
            assert done.returncode == 78 and words in done.stderr, f"{done.returncode}: {done.stderr}"
        settings.write_text(f"tls-certificate: {one[0].name}\ntls-key: {one[1].name}\n{public}")
        assert "Nothing is wrong" in run(salus, "config", "check", settings)


class ByTLS(Server):
    """A server whose /ready is asked by TLS."""

    def __init__(self, salus, folder, certificate, key, *options):
        self.port, self.metrics = free_port(), free_port()
        self.log = pathlib.Path(folder) / "log"
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [salus, "serve", "--port", str(self.port), "--data", folder, "--tls-certificate", certificate, "--tls-key",
                 key, "--public-address", f"https://{NAME}:{self.port}", "--metrics-port", str(self.metrics), *options],
                stderr=log)
        until(lambda: self.process.poll() is not None or self.curl("/ready", "--insecure")[0] == 0, "the site starts")
        assert self.process.poll() is None, self.log.read_text()

    def curl(self, path, *options):
        done = subprocess.run(
            ["curl", "-sS", "--fail", "--max-time", str(PATIENCE), "--resolve", f"{NAME}:{self.port}:127.0.0.1", *options,
             f"https://{NAME}:{self.port}{path}"], capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr

    def client(self, *options):
        """openssl's own client; what it says of the connection."""
        done = subprocess.run(
            ["openssl", "s_client", "-connect", f"127.0.0.1:{self.port}", "-servername", NAME, *options],
            input="", capture_output=True, text=True, timeout=PATIENCE)
        return done.stdout + done.stderr

    def serial(self):
        """Of the certificate that is shown to whoever connects now."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE) as plain:
            unchecked = ssl._create_unverified_context()
            with unchecked.wrap_socket(plain, server_hostname=NAME) as talk:
                return talk.getpeercert(binary_form=True)


@check
def the_site_serves_tls_itself(salus):
    with tempfile.TemporaryDirectory(prefix="salus-certificate-") as folder:
        run(salus, "init", "--example", "leicestershire", "--data", folder)
        made, key = certificate(folder, "own")
        with ByTLS(salus, folder, made, key) as server:
            status, said = server.curl("/dashboards/leicestershire", "--cacert", made, "-D", "-")
            assert status == 0 and "Leicestershire" in said, said[:500]
            assert "strict-transport-security: max-age=31536000; includesubdomains" in said.lower(), said[:1500]
            assert "__host-" in server.curl("/sign-in", "--cacert", made, "-D", "-")[1].lower()
            assert server.curl("/", "--cacert", made, "--http2")[0] == 0
            only_what_is_safe_is_spoken(server)
            silence_and_nonsense_do_no_harm(server, made)
            with urllib.request.urlopen(f"http://127.0.0.1:{server.metrics}/metrics", timeout=PATIENCE) as found:
                assert re.search(r"^salus_certificate_expires_timestamp_seconds \d{10}$", found.read().decode(), re.M)
            it_is_read_anew(server, folder)
            server.process.terminate()
            assert server.process.wait(timeout=PATIENCE) == 0


def only_what_is_safe_is_spoken(server):
    for version, spoken in [("-tls1_3", "TLSv1.3"), ("-tls1_2", "TLSv1.2")]:
        assert f"New, {spoken}, Cipher is " in (said := server.client(version)), said
    # This machine's openssl itself would speak these only when told that it may.
    for version in ("-tls1_1", "-tls1"):
        said = server.client(version, "-cipher", "ALL:@SECLEVEL=0")
        assert "Cipher is (NONE)" in said and "alert" in said, said
    for weak in ("AES128-SHA", "AES128-GCM-SHA256", "ECDHE-RSA-AES128-SHA", "ECDHE-RSA-AES256-SHA384"):
        said = server.client("-tls1_2", "-cipher", f"{weak}:@SECLEVEL=0")
        assert "Cipher is (NONE)" in said, f"{weak}: {said}"


def silence_and_nonsense_do_no_harm(server, made):
    """Whoever speaks HTTP in the clear, or nothing, is cut off, and the others are served."""
    silent = socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE)
    plain = socket.create_connection(("127.0.0.1", server.port), timeout=PATIENCE)
    plain.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert b"HTTP/1.1 200" not in plain.recv(65536)
    plain.close()
    assert server.curl("/", "--cacert", made)[0] == 0
    assert silent.recv(1) == b"", "it still waits for one that says nothing"


def it_is_read_anew(server, folder):
    first = server.serial()
    _, log = server.curl("/ready", "--insecure"), server.log.read_text
    assert "the certificate expires on" in log()
    # What cannot be used is refused, and the former goes on.
    kept = (pathlib.Path(folder) / "own.pem").read_bytes()
    (pathlib.Path(folder) / "own.pem").write_text("nonsense")
    server.process.send_signal(signal.SIGHUP)
    until(lambda: "the certificate holds no certificate in PEM; the former stays" in log(), "the fault is told")
    assert server.serial() == first
    (pathlib.Path(folder) / "own.pem").write_bytes(kept)
    # A renewed one, of another kind of key, that ends soon.
    certificate(folder, "own", ("ec", "-pkeyopt", "ec_paramgen_curve:P-256"), days="5")
    server.process.send_signal(signal.SIGHUP)
    until(lambda: server.serial() != first, "the renewed certificate is shown")
    until(lambda: "level=warning" in log(), "that it ends soon is told")
    assert server.process.poll() is None
