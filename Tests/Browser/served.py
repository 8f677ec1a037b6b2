"""The site as other tests from outside serve it, with people who sign in."""

import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))

import serving  # noqa: E402

PASSWORD = "three quiet herons fishing"
PEOPLE = {
    "officer": ("Olu Officer", "officer"),
    "second": ("Sam Second", "officer"),
    "administrator": ("Ada Administrator", "administrator"),
    "reader": ("Ria Reader", "reader"),
}


class Site(serving.Site):
    def __init__(self, salus, serve=lambda address: []):
        super().__init__(salus, serve)
        self.salus = salus
        for key, (name, role) in PEOPLE.items():
            self.add(key, name, role)

    def add(self, key, name, role):
        """A person who signs in as KEY@example.gov.uk with the password that all of them have."""
        subprocess.run(
            [self.salus, "people", "add", "--name", name, "--email", email(key), "--role", role,
             "--data", self.folder.name], input=PASSWORD + "\n", text=True, check=True, stdout=subprocess.DEVNULL)


def email(key):
    return f"{key}@example.gov.uk"
