"""The SQL of the product: one statement a file, read once."""

from functools import cache
from importlib.resources import files
from pathlib import Path


@cache
def folder() -> Path:
    """The folder of SQL files: beside pyproject.toml in a checkout, inside an installed copy."""
    package = Path(str(files("dashboard")))
    beside = package.parent / "queries"
    return beside if beside.is_dir() else package / "_queries"


@cache
def sql(name: str) -> str:
    """Text of one statement, by its path without the ending: `sql("measures/link_pairs")`.

    Raises:
        FileNotFoundError: no such file; a mistake of ours, never of a user.
    """
    return (folder() / f"{name}.sql").read_text(encoding="utf-8")


def names(under: str) -> tuple[str, ...]:
    """Names of all statements in one folder, sorted: the order in which migrations run."""
    found = sorted((folder() / under).glob("*.sql"))
    return tuple(f"{under}/{path.stem}" for path in found)
