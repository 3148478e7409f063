"""A question file, read: what an analyst asks, what the reader may choose, how it is drawn."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from dashboard.mart.finding import Finding
from dashboard.mart.parameters import Parameter

ChartType = Literal["scatter", "line", "bar", "heatmap", "box", "histogram", "metric", "table"]


@dataclass(frozen=True, slots=True)
class Chart:
    """How a result is drawn; every field but `type` and `alt` names a column, "" = not used.

    Attributes:
        x, y: axes. value: cell of a heatmap, number of a metric. label: what a point is called.
        margin: half the width of an interval, drawn as a whisker on bars and lines.
        alt: what the picture shows, for those who cannot see it.
    """

    type: ChartType = "table"
    x: str = ""
    y: str = ""
    color: str = ""
    size: str = ""
    value: str = ""
    label: str = ""
    margin: str = ""
    alt: str = ""

    def columns(self) -> dict[str, str]:
        """Role ("x", "y", …) to the column it names, those in use only."""
        roles = ("x", "y", "color", "size", "value", "label", "margin")
        return {role: name for role in roles if (name := getattr(self, role))}


@dataclass(frozen=True, slots=True)
class ColumnWords:
    """How a column is headed and written.

    Attributes:
        label: heading; "" = the column's name in words.
        format: of numbers as in Python and d3 (".1f", ",.0f", ".0%"), of dates "%b %Y".
        unit: printed after the heading ("0-100", "%").
        role: n (how many people a row rests on), unit, period, or "".
        side: staff, staying, customer, result or control: the colour it is drawn in.
    """

    label: str = ""
    format: str = ""
    unit: str = ""
    role: str = ""
    side: str = ""


@dataclass(frozen=True, slots=True)
class LinkColumns:
    """Columns on which the evidence for a link is worked out.

    Attributes:
        period: "" = each unit has one row, or its rows are only averaged.
        expected: the way the claim would have it, "positive" or "negative" (turnover with NPS).
    """

    x: str
    y: str
    unit: str
    period: str = ""
    expected: str = "positive"


@dataclass(frozen=True, slots=True)
class Assertion:
    """What must hold of the table `result`: rows returned are failures."""

    name: str
    sql: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """One file. `name` is the file's, without its ending, and the page's address.

    Attributes:
        statement: the SQL with the front matter blanked out, so that lines are those of the file.
        related: names of questions to go on with.
        lines: where each key of the front matter stands, for messages.
    """

    name: str
    path: Path
    title: str
    statement: str
    section: str = "Questions"
    description: str = ""
    parameters: tuple[Parameter, ...] = ()
    chart: Chart = Chart()
    columns: dict[str, ColumnWords] = field(default_factory=dict)
    link: LinkColumns | None = None
    asserts: tuple[Assertion, ...] = ()
    related: tuple[str, ...] = ()
    lines: dict[str, int] = field(default_factory=dict)

    def parameter(self, name: str) -> Parameter | None:
        return next((one for one in self.parameters if one.name == name), None)

    def label(self, column: str) -> str:
        """What a column is called: its label, else its name in words."""
        return self.columns.get(column, ColumnWords()).label or in_words(column)

    def heading(self, column: str) -> str:
        """How a column is headed: what it is called, with its unit."""
        unit = self.columns.get(column, ColumnWords()).unit
        return f"{self.label(column)} ({unit})" if unit else self.label(column)


@dataclass(frozen=True, slots=True)
class BrokenQuestion:
    """A file that cannot be read; its page shows why, and nothing else is touched by it."""

    name: str
    path: Path
    title: str
    findings: tuple[Finding, ...]
    section: str = "Questions"

    def __str__(self) -> str:
        return "\n".join(map(str, self.findings))


def in_words(name: str) -> str:
    """'turnover_by_region' as a person would write it: 'Turnover by region'."""
    words = name.replace("_", " ").replace("-", " ").strip()
    return words[:1].upper() + words[1:]
