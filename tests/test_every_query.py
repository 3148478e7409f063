"""Every SQL file: one statement, a header that tells, and parameters that are named in it."""

import re
from pathlib import Path

import duckdb
import pytest

from dashboard.sql_files import folder

FILES = sorted(folder().rglob("*.sql"))
OWN = [path for path in FILES if "questions" not in path.relative_to(folder()).parts]
PORTABLE = [path for path in FILES if "publish" in path.relative_to(folder()).parts]
READ_BY_DUCKDB = [p for p in FILES if "publish_spark" not in p.relative_to(folder()).parts]
NOT_PORTABLE = re.compile(
    r"::|\bFILTER\s*\(|\bQUALIFY\b|\bASOF\b|\bEXCLUDE\b|\blist_|\[\d|->|\bUNNEST\b|\bPIVOT\b"
    # A whole number over a decimal one keeps six digits on Spark: such a one is written 365.25e0.
    r"|/ *\d+\.\d+(?![\de])",
    re.I,
)


def name(path: Path) -> str:
    return str(path.relative_to(folder()))


def without_comments(text: str) -> str:
    return re.sub(r"/\*.*?\*/", "", re.sub(r"--[^\n]*", "", text), flags=re.DOTALL)


@pytest.mark.parametrize("path", OWN, ids=name)
def test_a_statement_says_what_it_is_for(path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("-- ")
    assert len(first) > 20


@pytest.mark.parametrize("path", READ_BY_DUCKDB, ids=name)
def test_a_file_holds_one_statement(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    with duckdb.connect() as connection:
        assert len(connection.extract_statements(text)) == 1


@pytest.mark.parametrize("path", OWN, ids=name)
def test_every_parameter_is_named_in_the_header(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    header = "\n".join(line for line in text.splitlines() if line.startswith("--"))
    used = set(re.findall(r"\$([a-z_]+)", without_comments(text)))
    assert not {parameter for parameter in used if not re.search(rf"\b{parameter}\b", header)}


@pytest.mark.parametrize("path", PORTABLE, ids=name)
def test_publishing_keeps_to_the_portable_subset(path: Path) -> None:
    found = NOT_PORTABLE.search(without_comments(path.read_text(encoding="utf-8")))
    assert found is None, found
