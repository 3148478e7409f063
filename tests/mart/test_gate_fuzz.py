"""Honest and hostile statements cut up and mixed: nothing crashes, nothing gets out."""

import hashlib
import random
import re
from pathlib import Path

import pytest

from dashboard.errors import LinkageError, QueryRefused
from dashboard.mart.gate import judged
from dashboard.mart.sandbox import Limits
from dashboard.mart.sandbox_copies import sandbox_of
from tests.mart.company import company
from tests.mart.statements import HONEST, HOSTILE

TOKEN = re.compile(r"\s+|\w+|'[^']*'|\"[^\"]*\"|.", re.DOTALL)
# Each of these slips under the gate when a walk forgets one kind of place in the tree.
SMUGGLED = (
    "(WITH x AS (COPY (SELECT 1) TO '{mart}') SELECT 1)",
    "(SELECT content FROM read_text('{mart}'))",
    "current_setting('memory_limit')",
    "(SELECT count(*) FROM duckdb_tables())",
    "(SELECT count(*) FROM sqlite_master)",
)


def mixed(draw: random.Random, statements: list[list[str]]) -> str:
    tokens = list(draw.choice(statements))
    for _ in range(draw.randint(1, 5)):
        at, other = draw.randrange(len(tokens) + 1), draw.choice(statements)
        start = draw.randrange(len(other))
        way = draw.random()
        if way < 0.4:
            tokens[at:at] = other[start : start + draw.randint(1, 20)]
        elif way < 0.6:
            del tokens[at : at + draw.randint(1, 4)]
        elif way < 0.8:
            tokens[at : at + 1] = [other[start]]
        elif way < 0.9:
            tokens[at:at] = ["(", *other, ")"]
        else:
            tokens = ["WITH x AS (", *other, ") ", *tokens]
    return "".join(tokens)[:5_000]


def test_mixed_statements_are_answered_or_refused_and_change_nothing(tmp_path: Path) -> None:
    mart = company(6).write(tmp_path / "mart.duckdb")
    before = hashlib.sha256(mart.read_bytes()).hexdigest()
    box = sandbox_of(mart, limits=Limits(0.3, "256MB"))
    draw = random.Random(20_261)
    statements = [TOKEN.findall(s.replace("{mart}", str(mart))) for s in (*HONEST, *HOSTILE) if s]
    passed = 0
    for _ in range(4_000):
        try:
            statement = judged(mixed(draw, statements))
            passed += 1
            box.run(statement, dict.fromkeys(statement.parameters), limit=50)
        except LinkageError as error:
            assert str(error)
    assert passed > 50
    assert hashlib.sha256(mart.read_bytes()).hexdigest() == before
    assert [path.name for path in tmp_path.iterdir()] == ["mart.duckdb"]
    assert len(box.run(judged("SELECT DISTINCT metric FROM readings"))) == 15


@pytest.mark.parametrize("payload", SMUGGLED)
def test_nothing_is_smuggled_in_at_any_place_of_an_honest_statement(
    payload: str, tmp_path: Path
) -> None:
    """The payload stands in for each number, text and name in turn: never through."""
    text = payload.replace("{mart}", str(tmp_path / "mart.duckdb"))
    refused = 0
    for honest in HONEST:
        for found in re.finditer(r"\b\d+\b|'[^']*'|\b(?:unit|value|region|name)\b", honest):
            # What stands inside a comment or a quoted text is only text.
            if honest[: found.start()].count("'") % 2 or "/*" in honest or "$$" in honest:
                continue
            tried = honest[: found.start()] + text + honest[found.end() :]
            try:
                statement = judged(tried)
            except LinkageError as error:
                refused += isinstance(error, QueryRefused)
                continue
            raise AssertionError(statement.text)
    # Most places take no subquery and do not parse; these did, and were refused for what they hold.
    assert refused > 40
