"""PostgreSQL on another machine: by TCP and TLS, with a password."""

import os
import pathlib
import shutil
import subprocess
import tempfile

from served import Officer, Site
from walking import check

NAME = "db.board.example"
# An address of this machine that no other PostgreSQL listens on.
ADDRESS = "127.0.77.5"
PASSWORD = "seven/wet@badgers:digging?"


class Authority:
    """Makes certificates, of its own name alone."""

    def __init__(self, folder, name):
        self.folder, self.name = pathlib.Path(folder), name
        self.certificate = self.folder / f"{name}.pem"
        self.openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={name}",
                     "-keyout", self.folder / f"{name}.key", "-out", self.certificate)

    def openssl(self, *words):
        done = subprocess.run(["openssl", *map(str, words)], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr

    def issue(self, host):
        """Files of certificate and key."""
        certificate, key, request, names = (
            self.folder / f"{host}.{ending}" for ending in ("pem", "key", "request", "names"))
        names.write_text(f"subjectAltName=DNS:{host}\n")
        self.openssl("req", "-newkey", "rsa:2048", "-nodes", "-subj", f"/CN={host}", "-keyout", key, "-out", request)
        self.openssl("x509", "-req", "-in", request, "-days", "2", "-CA", self.certificate, "-CAkey",
                     self.folder / f"{self.name}.key", "-CAcreateserial", "-extfile", names, "-out", certificate)
        return certificate, key


def listen_by_tls(postgres, certificate, key):
    for file, name in ((certificate, "server.crt"), (key, "server.key")):
        place = os.path.join(postgres.data, name)
        shutil.copyfile(file, place)
        os.chmod(place, 0o600)
        if postgres.user:
            shutil.chown(place, postgres.user, postgres.user)
    pathlib.Path(postgres.data, "pg_hba.conf").write_text(
        "local all all trust\nhostssl all salus 127.0.0.0/8 scram-sha-256\n")
    postgres.sql("SET password_encryption = 'scram-sha-256'; ALTER ROLE salus PASSWORD '" + PASSWORD + "'")
    postgres.stop("fast")
    postgres.settings += [f"listen_addresses={ADDRESS}", "ssl=on"]
    postgres.start()


@check
def the_server_is_reached_by_tls_with_a_password(salus, postgres):
    with tempfile.TemporaryDirectory(prefix="salus-tcp-") as name:
        folder = pathlib.Path(name)
        ours, others = Authority(folder, "ours"), Authority(folder, "others")
        listen_by_tls(postgres, *ours.issue(NAME))
        (folder / "password").write_text(PASSWORD + "\n")
        (folder / "wrong").write_text("another")

        def address(host=NAME, mode="verify-full", authority=ours):
            return (f"postgres://salus@{host}/salus?hostaddr={ADDRESS}&sslmode={mode}"
                    f"&sslrootcert={authority.certificate}")

        said = []

        def refused(url, words, password="password"):
            done = subprocess.run(
                [salus, "init", "--data", folder / "data", "--database", url, "--database-password-file",
                 folder / password], capture_output=True, text=True)
            said.append(done.stdout + done.stderr)
            assert done.returncode == 1, said[-1]
            for word in words:
                assert word in done.stderr, f"“{word}” is not in: {done.stderr}"

        refused(address(authority=others), ["certificate", "sslrootcert"])
        refused(address(host="other.board.example"), [NAME, "other.board.example", "sslrootcert"])
        refused(address(mode="disable"), ["sslmode"])
        refused(address(), ["database-password-file"], password="wrong")
        is_served(salus, postgres, address(), folder, said)
        by_a_passfile(salus, address(), folder, said)
        spoken = "\n".join(said)
        assert PASSWORD not in spoken and "badgers" not in spoken, spoken


def is_served(salus, postgres, url, folder, said):
    settings = folder / "salus.yaml"
    settings.write_text(f"database: {url}\ndatabase-password-file: {folder}/password\ndata: {folder}/data\n")
    site = Site(salus, folder=str(folder / "data"))
    site.place = lambda: ["--config", str(settings)]
    try:
        for words in (["config", "show"], ["init"]):
            said.append(site.command(*words).stdout)
        site.add("olu")
        site.start()
        officer = Officer(site, "olu")
        officer.sign_in()
        version, _ = officer.opened("privacy")
        status, heading = officer.save("privacy", version, "Saved by TLS.")
        assert status == 303, f"{status} {heading}"
        command_line = pathlib.Path(f"/proc/{site.process.pid}/cmdline").read_text()
        found = postgres.sql(
            "SELECT DISTINCT version FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) "
            "WHERE application_name = 'salus' AND client_addr IS NOT NULL")
        assert found == [["TLSv1.3"]], found
        backup = site.command("backup", str(folder / "tls.backup"))
        said.extend([command_line, backup.stdout, backup.stderr])
        site.check()
        # The password is changed under it: what it says of that is not the password.
        postgres.sql("ALTER ROLE salus PASSWORD 'another'; SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                     "WHERE client_addr IS NOT NULL")
        status, text = officer.ask("GET", "/about/privacy")
        assert status == 500 or status == 503, status
        said.extend([text, site.said()])
        assert "database-password-file" in site.said(), site.said()
        postgres.sql(f"ALTER ROLE salus PASSWORD '{PASSWORD}'")
        status, text = officer.ask("GET", "/about/privacy")
        assert status == 200 and "Saved by TLS." in text, status
    finally:
        site.close()


def by_a_passfile(salus, url, folder, said):
    passfile = folder / "pgpass"
    escaped = PASSWORD.replace("\\", "\\\\").replace(":", "\\:")
    passfile.write_text(f"*:*:*:salus:{escaped}\n")
    passfile.chmod(0o600)
    done = subprocess.run([salus, "check", "--data", folder / "data", "--database", url], capture_output=True, text=True,
                          env={**os.environ, "PGPASSFILE": str(passfile)})
    said.append(done.stdout + done.stderr)
    assert done.returncode == 0, done.stderr
