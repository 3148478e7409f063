"""From the text of a file to a Question, or to the list of what must be mended in it."""

import re
from pathlib import Path

from dashboard.mart.finding import Finding
from dashboard.mart.front_matter import FrontMatter, read_front_matter
from dashboard.mart.parameter_reading import assumed_parameters, read_parameters
from dashboard.mart.question import (
    Assertion,
    Chart,
    ColumnWords,
    LinkColumns,
    Question,
    in_words,
)

KEYS = (
    "title", "section", "description", "params", "chart", "columns", "link", "asserts", "alt",
    "related",
)  # fmt: skip
CHART_KEYS = ("type", "x", "y", "color", "size", "value", "label", "margin", "alt")
# Which roles a chart cannot do without.
CHARTS: dict[str, tuple[str, ...]] = {
    "scatter": ("x", "y"),
    "line": ("x", "y"),
    "bar": ("x", "y"),
    "heatmap": ("x", "y", "value"),
    "box": ("y",),
    "histogram": ("x",),
    "metric": ("value",),
    "table": (),
}
LINK_COLUMNS = ("x", "y", "unit", "period")
ROLES = ("", "n", "unit", "period")
SIDES = ("", "staff", "staying", "customer", "result", "control")
# A page's address: what survives in a link without being written differently.
NAME = re.compile(r"[a-z0-9][a-z0-9_-]*\Z")
# Nobody reviews a larger file; a dump saved under .sql must not be read into memory by a page.
LARGEST_FILE = 200_000


def read_question(path: Path) -> tuple[Question | None, tuple[Finding, ...]]:
    """Reads one file.

    Returns:
        The question, and no finding; or what can be made of it (None: nothing) and what is wrong.
    """
    try:
        if path.stat().st_size > LARGEST_FILE:
            return None, (Finding(path, 0, "larger than 200 kB.", "Split it into questions."),)
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None, (Finding(path, 0, "not UTF-8 text.", "Save it as UTF-8."),)
    except OSError as error:
        return None, (Finding(path, 0, f"cannot be read: {error.strerror}.", "Check its rights."),)
    matter = read_front_matter(path, text)
    if matter.findings:
        return None, tuple(matter.findings)
    question = _question(matter)
    return question, tuple(sorted(matter.findings))


def _question(matter: FrontMatter) -> Question:
    values, path = matter.values, matter.file
    if not NAME.match(path.stem):
        matter.wrong(
            "", f"'{path.stem}' cannot be an address.", "Use a-z, 0-9 and _ in the file's name."
        )
    matter.unknown_keys("", values, KEYS)
    declared = read_parameters(matter)
    return Question(
        name=path.stem,
        path=path,
        title=matter.text("", values, "title") or in_words(path.stem),
        statement=matter.statement,
        section=matter.text("", values, "section", "Questions"),
        description=matter.text("", values, "description"),
        parameters=declared if matter.values else assumed_parameters(matter.statement),
        chart=_chart(matter),
        columns=_columns(matter),
        link=_link(matter),
        asserts=_asserts(matter),
        related=_related(matter),
        lines=matter.lines,
    )


def _table(matter: FrontMatter, key: str) -> dict[str, object]:
    found = matter.values.get(key, {})
    if isinstance(found, dict):
        return found
    matter.wrong(key, f"{key} is not a table.", f"Write [{key}] on a line, its keys below.")
    return {}


def _chart(matter: FrontMatter) -> Chart:
    found = _table(matter, "chart")
    matter.unknown_keys("chart", found, CHART_KEYS)
    words = {key: matter.text("chart", found, key) for key in CHART_KEYS if key in found}
    kind = words.pop("type", "table")
    if kind not in CHARTS:
        listed = ", ".join(CHARTS)
        matter.wrong("chart.type", f"'{kind}' is no chart.", f"Known: {listed}.")
        kind = "table"
    for role in CHARTS[kind]:
        if not words.get(role):
            matter.wrong("chart", f"a {kind} needs {role}.", f'Add {role} = "column" to [chart].')
    words.setdefault("alt", matter.text("", matter.values, "alt"))
    return Chart(type=kind, **words)  # type: ignore[arg-type]


def _columns(matter: FrontMatter) -> dict[str, ColumnWords]:
    keys = ("label", "format", "unit", "role", "side")
    columns = {}
    for name, found in _table(matter, "columns").items():
        path = f"columns.{name}"
        if not isinstance(found, dict):
            matter.wrong(path, f"{name} is not a table.", f'Write {name} = {{ label = "…" }}.')
            continue
        matter.unknown_keys(path, found, keys)
        words = ColumnWords(**{key: matter.text(path, found, key) for key in keys})
        if words.role not in ROLES:
            matter.wrong(path, f"'{words.role}' is no role.", "Known: n, unit, period.")
        if words.side not in SIDES:
            matter.wrong(path, f"'{words.side}' is no side.", f"Known: {', '.join(SIDES[1:])}.")
        if not _fits(words.format):
            matter.wrong(path, f"'{words.format}' is no format.", "Write .1f, ,.0f, .0% or %b %Y.")
        columns[name] = words
    return columns


def _fits(written: str) -> bool:
    if written.startswith("%"):
        return True
    try:
        format(1.0, written)
    except ValueError:
        return False
    return True


def _link(matter: FrontMatter) -> LinkColumns | None:
    found = _table(matter, "link")
    if not found:
        return None
    matter.unknown_keys("link", found, (*LINK_COLUMNS, "expected"))
    words = {key: matter.text("link", found, key) for key in LINK_COLUMNS}
    expected = matter.text("link", found, "expected", "positive")
    if expected not in ("positive", "negative"):
        matter.wrong("link.expected", f"'{expected}' is no way.", "Write positive or negative.")
    if missing := [key for key in ("x", "y", "unit") if not words[key]]:
        matter.wrong("link", f"the link has no {missing[0]}.", f'Add {missing[0]} = "column".')
        return None
    return LinkColumns(**words, expected=expected)


def _asserts(matter: FrontMatter) -> tuple[Assertion, ...]:
    found = matter.values.get("asserts", [])
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        matter.wrong("asserts", "asserts is not a list of tables.", "Write [[asserts]] above each.")
        return ()
    asserts = []
    for number, one in enumerate(found):
        path = f"asserts.{number}"
        matter.unknown_keys(path, one, ("name", "sql"))
        text = matter.text(path, one, "sql")
        if not text:
            matter.wrong(path, "the assertion has no sql.", 'Add sql = "SELECT … FROM result …".')
            continue
        name = matter.text(path, one, "name") or f"assertion {number + 1}"
        asserts.append(Assertion(name, text, matter.line(f"{path}.sql")))
    return tuple(asserts)


def _related(matter: FrontMatter) -> tuple[str, ...]:
    found = matter.values.get("related", [])
    if isinstance(found, list) and all(isinstance(one, str) for one in found):
        return tuple(found)
    matter.wrong("related", "related is not a list of names.", 'Write related = ["other_file"].')
    return ()
