"""Whether a result has the columns that the front matter speaks of, and of fitting types."""

from collections.abc import Iterator
from difflib import get_close_matches

from dashboard.mart.finding import Finding
from dashboard.mart.question import Question
from dashboard.mart.question_reading import LINK_COLUMNS
from dashboard.mart.result import Result

NUMBERS = frozenset({"integer", "number"})
ORDERED = NUMBERS | {"date", "time"}
GROUPS = frozenset({"text", "date", "time", "flag", "integer", "number"})
# What each role of a chart can hold; a role that is not here takes any plain type.
FITTING: dict[tuple[str, str], frozenset[str]] = {
    ("scatter", "x"): ORDERED,
    ("scatter", "y"): ORDERED,
    ("scatter", "size"): NUMBERS,
    ("line", "y"): NUMBERS,
    ("box", "y"): NUMBERS,
    ("histogram", "x"): ORDERED,
    ("heatmap", "value"): NUMBERS,
    ("metric", "value"): NUMBERS,
    ("bar", "margin"): NUMBERS,
    ("line", "margin"): NUMBERS,
}


def column_findings(
    question: Question, described: Result, *, shows_people: bool
) -> Iterator[Finding]:
    """What is wrong with the columns of a question.

    Args:
        described: its result on empty tables.
        shows_people: it reads figures that rest on people, so that it must say on how many.
    """
    for path, role, name in _named(question):
        if name not in described.columns:
            near = get_close_matches(name, described.columns, n=1)
            advice = f"Did you mean '{near[0]}'?" if near else _listed(described)
            yield _finding(
                question, path, f"{role} names column '{name}', not in the result.", advice
            )
        else:
            yield from _type_findings(question, path, role, name, described.type_of(name))
    yield from _bar_findings(question, described)
    if shows_people and not _has_n(question, described):
        yield _finding(
            question,
            "columns",
            "staff figures are shown without how many people they rest on.",
            'Return people, and add people = { role = "n" } to [columns].',
        )


def _named(question: Question) -> Iterator[tuple[str, str, str]]:
    """Path of the key, what it is, and the column it names."""
    for role, name in question.chart.columns().items():
        yield f"chart.{role}", role, name
    for name in question.columns:
        yield f"columns.{name}", "[columns]", name
    if question.link:
        for role in LINK_COLUMNS:
            if name := getattr(question.link, role):
                yield f"link.{role}", f"link {role}", name


def _type_findings(
    question: Question, path: str, role: str, name: str, kind: str
) -> Iterator[Finding]:
    wanted = FITTING.get((question.chart.type, role)) if path.startswith("chart.") else None
    if role in ("link x", "link y") or (path.startswith("columns.") and _is_n(question, name)):
        wanted = NUMBERS
    if wanted is None and path.startswith("chart."):
        wanted = GROUPS
    if wanted is not None and kind not in wanted:
        what = f"{role} is '{name}', a column of {kind}."
        yield _finding(question, path, what, f"Expected {', '.join(sorted(wanted))}; cast it.")


def _bar_findings(question: Question, described: Result) -> Iterator[Finding]:
    """A bar lies along x when y names the groups: either may be the number, one must."""
    ends = (question.chart.x, question.chart.y)
    if question.chart.type != "bar" or not set(ends) <= set(described.columns):
        return
    if not any(described.type_of(name) in NUMBERS for name in ends):
        what = f"neither x ('{ends[0]}') nor y ('{ends[1]}') is a number."
        yield _finding(question, "chart", what, "A bar's length is a number; cast one of them.")


def _is_n(question: Question, name: str) -> bool:
    return question.columns[name].role == "n"


def _has_n(question: Question, described: Result) -> bool:
    marked = {name for name in question.columns if _is_n(question, name)}
    return bool((marked | {"people", "n"}) & set(described.columns))


def _listed(described: Result) -> str:
    return f"Columns: {', '.join(described.columns)}."


def _finding(question: Question, path: str, what: str, what_to_do: str) -> Finding:
    lines = question.lines
    line = lines.get(path) or lines.get(path.partition(".")[0]) or 1
    return Finding(question.path, line, what, what_to_do)
