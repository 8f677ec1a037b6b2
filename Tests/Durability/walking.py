"""The checks of this folder, each on a database of its own."""

CHECKS = []


def check(function):
    if not isinstance(function, list):
        function = [(function.__name__.replace("_", " "), function, True)]
    CHECKS.extend(function)
    return function


def both(function):
    """On SQLite, without a server, and on PostgreSQL."""
    name = function.__name__.replace("_", " ")
    return [(f"{name} (SQLite)", lambda salus, _: function(salus, None), False),
            (f"{name} (PostgreSQL)", function, True)]


class Skipped(Exception):
    """Why a check cannot be made on this machine."""
