"""The workbook: every number of the report as a number, with where it comes from."""

import io
from collections.abc import Iterator

from openpyxl import Workbook

from dashboard.analyses.link import LinkAnswer
from dashboard.analyses.link_json import link_json
from dashboard.stats.correlation.line import FittedLine

from .methods import methods, spans_words
from .report import Report
from .sheet import Column, add_sheet
from .summary_rows import summary_rows

SCORE, SHARE, COUNT, P = "0.0", "0.00", "#,##0", "0.0000"
LINKS: tuple[Column, ...] = (
    ("First", 22, ""), ("With", 22, ""), ("Verdict", 20, ""), ("r between units", 10, "0.000"),
    ("From", 9, "0.000"), ("To", 9, "0.000"), ("p", 9, P), ("Units", 8, COUNT),
    ("Periods", 8, COUNT), ("Spearman", 10, "0.000"), ("Smallest r that can be seen", 12, "0.000"),
    ("Slope inside units", 10, "0.000"), ("r inside units", 10, "0.000"),
    ("Inside, from", 9, "0.000"), ("Inside, to", 9, "0.000"), ("First, then with", 10, "0.000"),
    ("The other way", 10, "0.000"), ("Difference", 10, "0.000"), ("Lag, months", 8, COUNT),
    ("Units not shown", 9, COUNT), ("Answer", 80, ""), ("What to do", 60, ""), ("Months", 50, ""),
)  # fmt: skip
RUNGS: tuple[Column, ...] = (
    ("First", 22, ""), ("With", 22, ""), ("Rung", 6, COUNT), ("Question", 24, ""),
    ("State", 14, ""), ("Number", 10, "0.000"), ("From", 10, "0.000"), ("To", 10, "0.000"),
    ("What the number is", 32, ""), ("In words", 90, ""),
)  # fmt: skip
READINGS: tuple[Column, ...] = (
    ("Metric", 30, ""), ("Code", 12, ""), ("Unit", 24, ""), ("Level", 7, COUNT),
    ("Survey", 20, ""), ("From", 12, ""), ("To", 12, ""), ("People", 10, SCORE),
    ("Weight", 12, "#,##0.00"), ("Total", 14, "#,##0.00"), ("Value", 10, SHARE),
    ("Only a bound", 9, ""),
)  # fmt: skip
HIDDEN: tuple[Column, ...] = (
    ("Metric", 30, ""), ("Unit", 24, ""), ("From", 12, ""), ("To", 12, ""), ("Why", 50, ""),
)  # fmt: skip


def xlsx(report: Report) -> bytes:
    """The file's content."""
    book = Workbook(write_only=True)
    book.properties.title = report.title
    book.properties.creator = f"Linkage {report.small.version}"
    small = "; ".join(f"{label}: {said}" for label, said in report.small.lines())

    def add(name: str, what: str, columns: tuple[Column, ...], rows: Iterator[tuple[object, ...]]
            ) -> None:  # fmt: skip
        add_sheet(book, name, (what, small), columns, rows)

    summary: tuple[Column, ...] = (("What", 34, ""), ("Value", 90, ""), ("From", 12, "0.000"),
                                   ("To", 12, "0.000"))  # fmt: skip
    add("Summary", report.title, summary, summary_rows(report))
    add("Links", "One row a link", LINKS, (_link_row(a) for a in report.answers))
    add("Rungs", "One row a rung of evidence", RUNGS, _rung_rows(report))
    if report.claim is not None:
        columns = _unit_columns(report.claim)
        add("Units", "One row a unit: the dots of the link", columns, _unit_rows(report.claim))
    else:
        add("Units", "One row a unit: nothing to show yet", (("Unit", 24, ""),), iter(()))
    add("Readings", "Published figures behind the report: value = total / weight", READINGS,
        ((r.metric, r.unit, r.name, r.level, r.wave, r.starts_on, r.ends_on, r.people, r.weight,
          r.total, r.value, r.bound) for r in report.readings))  # fmt: skip
    add("Hidden", "Figures that are not shown, and why", HIDDEN,
        ((h.metric, h.unit, h.starts_on, h.ends_on, h.why) for h in report.ledger))  # fmt: skip
    words: tuple[Column, ...] = (("What", 28, ""), ("How", 120, ""))
    add("Methods", "How the answers are made", words, iter(methods(report.smallest)))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _link_row(answer: LinkAnswer) -> tuple[object, ...]:
    """The very numbers of `linkage link --json`; a number that cannot be told stays empty."""
    told = link_json(answer)
    between, within, lead = told["between"], told["within"], told["lead"]

    def path(name: str) -> object:
        return lead[name]["value"] if name in lead else None

    return (
        answer.x.label, answer.y.label, told["verdict"], between.get("r"), between.get("ci_low"),
        between.get("ci_high"), between.get("p"), told["units"], told["periods"],
        between.get("spearman"), between.get("detectable_r"), within.get("b"), within.get("r"),
        within.get("ci_low"), within.get("ci_high"), path("forward"), path("backward"),
        path("difference"), told["lag_months"], told["hidden"]["units"], told["sentence"],
        told["what_to_do"], spans_words(answer),
    )  # fmt: skip


def _rung_rows(report: Report) -> Iterator[tuple[object, ...]]:
    for a in report.answers:
        for r in a.rungs:
            if r.built:
                yield (a.x.label, a.y.label, r.number, r.title, str(r.state), r.estimate, r.ci_low,
                       r.ci_high, r.scale, r.line)  # fmt: skip


def _unit_columns(claim: LinkAnswer) -> tuple[Column, ...]:
    return (
        ("Code", 12, ""), ("Unit", 24, ""), ("Region", 18, ""), (claim.x.label, 14, SHARE),
        (claim.y.label, 14, SHARE), (f"People behind {claim.x.label}, a period", 14, SCORE),
        (f"Answers behind {claim.y.label}", 14, COUNT), ("Periods", 9, COUNT),
        ("Expected by the line", 12, SHARE), ("Above or below it", 12, SHARE),
    )  # fmt: skip


def _unit_rows(claim: LinkAnswer) -> Iterator[tuple[object, ...]]:
    points, line = claim.points, claim.line
    for i, unit in enumerate(points.unit):
        x, y = float(points.x[i]), float(points.y[i])
        fit = None
        if isinstance(line, FittedLine):
            fit = line.intercept + line.slope.value * x
        yield (unit, points.name[i], points.region[i], x, y, float(points.people[i]),
               float(points.y_people[i]), int(points.periods[i]), fit,
               None if fit is None else y - fit)  # fmt: skip
