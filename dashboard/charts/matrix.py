"""Many links at once: a cell a pair, coloured only where it is told from chance, each a way in."""

from urllib.parse import urlencode

import numpy as np

from dashboard.analyses.matrix import MatrixAnswer
from dashboard.analyses.matrix_cells import Cell
from dashboard.analyses.metric_info import MetricInfo
from dashboard.stats import NotEnoughData
from dashboard.stats.correlation import Correlation

from .markup import NOTHING, Carried, Drawing, tag, text
from .numbers import correlation
from .theme import css

AGAINST, TURNS = "✕", "⇄"
# Per cent of a side's colour for the closest link here; more would swallow the number on it.
STRONGEST, PALEST = 46.0, 12.0


def matrix(answer: MatrixAnswer, page: str = "link", carried: Carried = NOTHING) -> Drawing:
    """Rows before columns in the chain.

    Args:
        page: address of the page that a cell opens.
        carried: what a link must keep, such as the generation.
    """
    cells = {(cell.x.metric, cell.y.metric): cell for cell in answer.cells}
    body = []
    for i, x in enumerate(answer.rows):
        begins = i > 0 and x.side != answer.rows[i - 1].side
        drawn = [
            _cell(cells.get((x.metric, y.metric)), answer, page, carried) for y in answer.columns
        ]
        name = tag("th", text(_short(x)), scope="row", title=x.label)
        body.append(tag("tr", name, *drawn, class_="begins" if begins else None))
    head = [tag("th", tag("span", text(_short(y))), scope="col", title=y.label)
            for y in answer.columns]  # fmt: skip
    top = tag("thead", tag("tr", tag("td", class_="none"), *head))
    table = tag("table", top, tag("tbody", *body), class_="matrix")
    return Drawing(tag("div", table, class_="matrix-frame"), alt(answer))


def alt(answer: MatrixAnswer) -> str:
    """The sentence and the closest links."""
    kept = [(c, c.found) for c in answer.cells if c.kept and isinstance(c.found, Correlation)]
    closest = sorted(kept, key=lambda entry: -abs(entry[1].r))[:5]
    said = "; ".join(f"{c.x.label} with {c.y.label} {correlation(f.r)}" for c, f in closest)
    return f"{answer.sentence} {said}." if said else answer.sentence


def numbers(answer: MatrixAnswer) -> dict[str, list[object]]:
    """One row a pair, the surest first."""
    cells = sorted(answer.cells, key=lambda c: c.found.p if c.found else 2.0)
    found = [c.found if isinstance(c.found, Correlation) else None for c in cells]
    adjusted = [None if np.isnan(c.adjusted_p) else round(c.adjusted_p, 4) for c in cells]
    return {
        "First": [c.x.label for c in cells],
        "With": [c.y.label for c in cells],
        "Correlation": [round(f.r, 3) if f else None for f in found],
        "From": [round(f.ci_low, 3) if f else None for f in found],
        "To": [round(f.ci_high, 3) if f else None for f in found],
        "Units": [f.n if f else None for f in found],
        "p": [round(f.p, 4) if f else None for f in found],
        "p, allowing for all": [*adjusted],
        "Stands out": ["yes" if c.kept else "no" for c in cells],
        "Turns round inside regions": ["yes" if c.turns else "" for c in cells],
    }


def _cell(cell: Cell | None, answer: MatrixAnswer, page: str, carried: Carried) -> str:
    if cell is None:
        return tag("td", class_="none")
    where = {"x": cell.x.metric, "y": cell.y.metric} | dict(carried)
    link = tag(
        "a",
        _number(cell),
        href=f"{page}?{urlencode(where, doseq=True)}",
        title=_hover(cell, answer.kinds),
    )
    if not cell.kept or isinstance(cell.found, NotEnoughData):
        return tag("td", link)
    share = max(PALEST, STRONGEST * abs(cell.found.r) / _largest(answer))
    fill = f"background-color:color-mix(in srgb, {css(cell.y.side)} {share:.0f}%, transparent)"
    return tag("td", link, class_="kept", style=fill)


def _largest(answer: MatrixAnswer) -> float:
    links = [abs(c.found.r) for c in answer.cells if c.kept and isinstance(c.found, Correlation)]
    return max(0.5, *links) if links else 0.5


def _number(cell: Cell) -> str:
    """The leading zero apart, so that a phone can leave it out."""
    if isinstance(cell.found, NotEnoughData):
        return "–"
    sign, zero, rest = correlation(cell.found.r).partition("0")
    marks = f"{AGAINST if cell.against else ''}{TURNS if cell.turns else ''}"
    against = tag("span", marks, class_="against") if marks else ""
    return f"{sign}{tag('span', zero, class_='zero')}{rest}{against}"


def _hover(cell: Cell, kinds: str) -> str:
    names = f"{cell.x.label} with {cell.y.label}"
    if isinstance(cell.found, NotEnoughData):
        return f"{names}: {cell.found.reason}"
    found = cell.found
    word = "stands out" if cell.kept else "could be chance"
    if cell.against:
        word = "stands out, against the claim"
    if cell.turns:
        word = f"{word}, but turns round inside regions"
    low, high = correlation(found.ci_low), correlation(found.ci_high)
    return f"{names}: {correlation(found.r)} ({low} to {high}), {found.n} {kinds}, {word}"


def _short(info: MetricInfo) -> str:
    return info.label.split(" (", 1)[0].split(", %", 1)[0]
