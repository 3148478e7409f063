"""How a file becomes facts: the Map, as recognised, as written in a map file, as remembered.

Every key of a map file. A key that names a column takes its header; where the file has no such
column the key's text counts as a constant, the same for every row (`wave = "2026 Q1"`).

Reading the file:
    kind          answers | customer_answers | employment | headcounts | units | unit_scores |
                  comments | invitations | reorganisation
    format        name of the vendor's format; only a note
    sheet         spreadsheets: name or number from 1; default: the sheet that looks like data
    header_row    row of the column names, from 1; default: found
    first_row     first row of data; default: the one after the header. Rows between are part of
                  the names where a question spans the columns of its choices
    delimiter, encoding
                  default: found
    decimal       "." or ","; default: found
    date_order    "dmy", "mdy" or "ymd"; default: found, and asked for where it cannot be told
    missing       texts that mean "no value", added to the usual ones (N/A, n/a, NULL, -, …)
    drop_rows     [{ column = "School Name", equals = "All Schools" }]; also `matches` (a glob) or
                  `in` (a list); such rows are left out and counted
    keep_rows     the same; all other rows are left out and counted
    repeats       answers: what counts where a person answers a wave again: "refuse" (default: such
                  rows are errors), "first" or "last" (the other rows are left out and counted)
    totals        "leave out" (default) or "keep": rows whose unit is "Total", "All Schools", …

    reshape       ["periods"]: a column a year, quarter or month becomes a row each, under
                  "Period"; ["units", "Region", "Segment"]: the columns together name the unit;
                  ["answers", "Team", "Question", "Date"]: a row an answer of nobody known, whose
                  respondents are counted off

Units, in every kind: unit (code, alias or name), unit_name, unit_kind; attributes = [columns that
    describe the unit], for answers those that describe the person. Where the file has no units:
    unit = "Whole organisation".
    units = { "S0O2" = "S002" }: spellings of this file and the code (or name) of the unit each
    means; loading keeps them as aliases, so that no later file asks again.
units: parent, opened, closed, alias.
reorganisation: change (rename | move | merge | split), new_unit (the new name, the new parent, or
    the unit that follows: a row each), effective (the day from which it holds).
answers: person, wave, opened, closed (the wave's dates; also wave_opened, wave_closed),
    answered_on, survey, item_text; comments = [columns of free text, kept masked];
    one column a question: an [[item]] each; one row an answer: item_column, score, and an [[item]]
    for each value of the item column that needs words; column = "*" speaks for all others.
invitations: wave, opened, closed, survey, invited.
comments: side (staff | customer), person, wave, said_on, comment.
customer_answers: answered_on, comment, employee, answer_id; one column a metric: a [[metric]] each;
    one row a score: metric_column, score.
employment: person, started, ended, exit_reason, voluntary, regretted, moved, salary_band; email (a
    keyed hash of it is kept, by which scores find their person).
headcounts: month, staff, leavers, voluntary_leavers.
unit_scores: period (a year, a month, a school year, "2014-09-01/2015-06-30") or period_column,
    people; one column a metric: a [[metric]] each; one row a score: metric_column, value_column,
    and the [[metric]] `columns` then name values of the metric column.

A map may leave out all its [[item]] or all its [[metric]] tables: questions (answers) and figures
(unit_scores) are then found as they would be without a map.

[[metric]]  name, label, side (staff | staying | customer | result | control), columns (names or
            globs; the mean of those present), scale = [low, high] (leave out for money),
            percent = "share" | "points" (whether 0.84 or 84 stands for 84 %; default: found),
            better (higher | lower | neither), n (column: how many people it rests on), unit_label,
            words = { "good" = 5 }: spellings of a customer's score
[[item]]    column, code (under which it is kept; default: the column), text, role (engagement |
            enps | driver | service_climate | other), driver, scale = [low, high], reversed,
            words = { "Strongly agree" = 5 }
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

KINDS: Final = (
    "answers",
    "customer_answers",
    "employment",
    "headcounts",
    "units",
    "unit_scores",
    "comments",
    "invitations",
    "reorganisation",
)
SIDES: Final = ("staff", "staying", "customer", "result", "control")
# The question that speaks for all questions of a file with a row an answer.
EVERY: Final = "*"
ROLES: Final = ("engagement", "enps", "driver", "service_climate", "other")


@dataclass(frozen=True, slots=True)
class RowRule:
    """Rows whose `column` holds one of `equals` (case and outer spaces aside) or fits a glob."""

    column: str
    equals: tuple[str, ...] = ()
    matches: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One question. `low` to `high` is its own scale; `words` maps spellings to points of it."""

    column: str
    text: str = ""
    role: str = "other"
    driver: str = ""
    low: float | None = None
    high: float | None = None
    reversed: bool = False
    words: tuple[tuple[str, float], ...] = ()
    code: str = ""

    @property
    def name(self) -> str:
        """The code under which the question is kept: labels change, codes last."""
        return (self.code or self.column).strip()


@dataclass(frozen=True, slots=True)
class Metric:
    """One uploaded figure, or one customer score. No `low` and `high`: a scale without ends."""

    name: str
    columns: tuple[str, ...]
    label: str = ""
    side: str = "result"
    low: float | None = None
    high: float | None = None
    percent: str = ""
    better: str = "higher"
    n: str = ""
    unit_label: str = ""
    words: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Map:
    """How one file becomes facts; see the module for every key.

    `columns` holds the keys that name a column or a constant ("unit", "wave", "started", …).
    """

    kind: str
    columns: Mapping[str, str] = field(default_factory=dict)
    attributes: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    metrics: tuple[Metric, ...] = ()
    format: str = ""
    sheet: str = ""
    header_row: int = 0
    first_row: int = 0
    delimiter: str = ""
    encoding: str = ""
    decimal: str = ""
    date_order: str = ""
    missing: tuple[str, ...] = ()
    drop_rows: tuple[RowRule, ...] = ()
    keep_rows: tuple[RowRule, ...] = ()
    totals: str = "leave out"
    repeats: str = "refuse"
    dropped: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    units: tuple[tuple[str, str], ...] = ()
    reshape: tuple[str, ...] = ()
