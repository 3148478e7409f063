"""The leading comment of a question file: what it may hold, and where a mistake is said to be."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.mart.finding import Finding
from dashboard.mart.question import Question
from dashboard.mart.question_reading import read_question

Write = Callable[[str], Path]


def findings(write: Write, front: str, sql: str = "SELECT 1 AS n") -> tuple[Finding, ...]:
    return read_question(write(f"/*---\n{front}\n---*/\n{sql}"))[1]


def test_a_file_without_front_matter_is_a_question(read: Callable[[str], Question]) -> None:
    question = read("SELECT unit FROM units WHERE region = $region AND opened_on > $since")
    assert question.title == "Mine"
    assert question.chart.type == "table"
    assert [(p.name, p.type) for p in question.parameters] == [
        ("region", "text"),
        ("since", "date"),
    ]


def test_everything_that_may_be_said_is_read(read: Callable[[str], Question]) -> None:
    question = read(
        """/*---
title = "Title"
section = "Service"
description = "Words."
related = ["other"]
[[params]]
name = "months"
type = "int"
default = 6
min = 1
max = 12
[chart]
type = "scatter"
x = "a"
y = "b"
alt = "A against b"
[columns]
a = { label = "A", format = ".1f", unit = "0-100", role = "n" }
[link]
x = "a"
y = "b"
unit = "unit"
[[asserts]]
name = "none"
sql = "SELECT 1 FROM result WHERE false"
---*/
SELECT 1 AS a, 2 AS b, 'u' AS unit, $months AS m"""
    )
    assert (question.title, question.section, question.related) == ("Title", "Service", ("other",))
    assert (question.parameters[0].default, question.parameters[0].high) == (6, 12)
    assert question.chart.columns() == {"x": "a", "y": "b"}
    assert question.heading("a") == "A (0-100)"
    assert question.heading("other_words") == "Other words"
    assert question.link is not None
    assert question.link.unit == "unit"
    assert question.asserts[0].line == 25


def test_lines_of_the_statement_are_those_of_the_file(read: Callable[[str], Question]) -> None:
    question = read('/*---\ntitle = "x"\n---*/ SELECT unit\nFROM units')
    assert question.statement.splitlines()[3] == "FROM units"
    assert question.statement.splitlines()[2].index("SELECT") == 6


@pytest.mark.parametrize(
    ("front", "line", "what", "advice"),
    [
        ('titel = "x"', 2, "unknown key 'titel'", "Did you mean 'title'?"),
        ('\n[chart]\ntpye = "bar"', 4, "unknown key 'tpye' in [chart]", "'type'"),
        ('[[params]]\nname = "a"\n\n[[params]]\nnmae = "b"', 6, "unknown key 'nmae'", "'name'"),
        ("[columns]\na = { lable = 'A' }", 3, "unknown key 'lable'", "'label'"),
        ("title = x", 2, "not valid TOML", "quotes"),
        ("a = 1\ntitle = 'x'\ntitle = 'y'", 4, "not valid TOML", "once"),
        ("title = 3", 2, "title is 3", 'Write title = "words"'),
        ("[chart]\ntype = 'pie'", 3, "'pie' is no chart", "scatter"),
        ("[chart]\ntype = 'scatter'\nx = 'a'", 2, "a scatter needs y", "Add y"),
        ("[columns]\na = 'A'", 3, "a is not a table", "Write a ="),
        ("[columns]\na = { format = 'wide' }", 3, "'wide' is no format", ".1f"),
        ("[columns]\na = { role = 'size' }", 3, "'size' is no role", "n, unit, period"),
        ("[link]\nx = 'a'\nunit = 'u'", 2, "the link has no y", "Add y"),
        ("[[asserts]]\nname = 'x'", 2, "has no sql", "Add sql"),
        ("related = 'x'", 2, "not a list", "related ="),
        ("params = 3", 2, "not a list of tables", "[[params]]"),
        ("chart = 3", 2, "not a table", "[chart]"),
        ("[[params]]\nname = 'A b'", 3, "'A b' is no name", "a-z"),
        ("[[params]]\nname = 'a'\ntype = 'number'", 4, "'number' is no type", "float"),
        ("[[params]]\nname = 'a'\ntype = 'choice'", 2, "a choice needs options", "options"),
        ("[[params]]\nname = 'a'\ntype = 'int'\ndefault = 'x'", 5, "default does not fit", "Mend"),
        ("[[params]]\nname = 'a'\ntype = 'int'\nmin = 'x'", 5, "min is 'x'", "type"),
        ("[[params]]\nname = 'a'\n[[params]]\nname = 'a'", 5, "declared twice", "Rename"),
        ("[[params]]\nname='a'\ntype='choice'\noptions=['b']\ndefault='c'", 6, "no A 'c'", "Mend"),
    ],
)
def test_a_mistake_is_named_with_its_line(
    write: Write, front: str, line: int, what: str, advice: str
) -> None:
    found = findings(write, front)
    assert [one for one in found if one.line == line and what in one.what], found
    assert any(advice in one.what_to_do for one in found)


def test_an_open_front_matter_is_said_so(write: Write) -> None:
    _, found = read_question(write("/*---\ntitle = 'x'\nSELECT 1"))
    assert "has no end" in found[0].what


def test_every_mistake_is_told_at_once(write: Write) -> None:
    assert len(findings(write, 'titel = "x"\nsction = "y"\n[chart]\ntype = "pie"')) == 3


def test_nested_nonsense_is_a_finding_not_a_crash(write: Write) -> None:
    assert "too deeply" in findings(write, "a = " + "[" * 3000 + "]" * 3000)[0].what


def test_a_file_that_is_no_text_or_too_large_is_a_finding(write: Write) -> None:
    path = write("")
    path.write_bytes(b"\xff\xfe\x00")
    assert "not UTF-8" in read_question(path)[1][0].what
    path.write_text("-- " + "x" * 300_000, encoding="utf-8")
    assert "larger" in read_question(path)[1][0].what


def test_windows_line_ends_and_a_byte_order_mark_are_read(write: Write) -> None:
    path = write("")
    path.write_bytes('\ufeff/*---\r\ntitle = "x"\r\n---*/\r\nSELECT 1 AS n'.encode())
    question, found = read_question(path)
    assert not found
    assert question is not None
    assert question.title == "x"
