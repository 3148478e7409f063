"""Each pair of the matrix: its link, whether it is told from chance, whether regions make it."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from dashboard.mart.reading import Mart
from dashboard.stats import NotEnoughData
from dashboard.stats.correlation import Correlation, pearson
from dashboard.stats.multiple import benjamini_hochberg, discoveries
from dashboard.stats.panel.simpson import Simpson, simpson
from dashboard.stats.verdict import FEWEST_UNITS, Verdict, verdict

from .many_pairs import ManyFigures
from .metric_info import MetricInfo, expected_sign
from .scope import units

CHAIN = ("staff", "staying", "customer", "result")
Regions = npt.NDArray[np.str_]


@dataclass(frozen=True, slots=True)
class Cell:
    """One pair; `found` is its link between units.

    Attributes:
        kept: told from chance although many pairs were looked at (Benjamini-Hochberg).
        adjusted_p: its p value after that; NaN where there is no link to speak of.
        against: kept, and the other way round than the claim has it.
        turns: kept, and clearly the other way round inside regions.
    """

    x: MetricInfo
    y: MetricInfo
    found: Correlation | NotEnoughData
    verdict: Verdict
    kept: bool
    adjusted_p: float
    against: bool
    turns: bool = False


def regions(mart: Mart, codes: tuple[str, ...]) -> Regions | None:
    """The region of each unit; None where units are not grouped in regions."""
    known = units(mart)
    found = [known[code].attributes.get("region", "") for code in codes]
    return np.array(found) if len(set(found)) > 1 and all(found) else None


def cells_of(
    figures: ManyFigures,
    rows: tuple[MetricInfo, ...],
    columns: tuple[MetricInfo, ...],
    region: Regions | None,
    smallest: float,
) -> tuple[Cell, ...]:
    """All pairs whose row stands earlier in the chain, one family for the false discoveries."""
    pairs = [(x, y) for x in rows for y in columns if CHAIN.index(x.side) < CHAIN.index(y.side)]
    found = [_link(figures, x, y) for x, y in pairs]
    p = np.array([link.p if isinstance(link, Correlation) else np.nan for link in found])
    cells = []
    for (x, y), link, keep, adjusted in zip(
        pairs, found, discoveries(p), benjamini_hochberg(p), strict=True
    ):
        sign = expected_sign(x, y)
        kept = bool(keep) and isinstance(link, Correlation)
        cells.append(
            Cell(
                x=x,
                y=y,
                found=link,
                verdict=verdict(link, smallest, sign),
                kept=kept,
                adjusted_p=float(adjusted),
                against=kept and isinstance(link, Correlation) and link.r * sign < 0,
                turns=kept and region is not None and _turns(figures, x, y, region),
            )
        )
    return tuple(cells)


def _link(figures: ManyFigures, x: MetricInfo, y: MetricInfo) -> Correlation | NotEnoughData:
    if not {x.metric, y.metric} <= set(figures.by_metric):
        return NotEnoughData("No figures of one of the two may be shown.")
    found = pearson(*figures.together(x.metric, y.metric))
    if isinstance(found, Correlation) and found.n < FEWEST_UNITS:
        return NotEnoughData(f"Only {found.n} have both figures; {FEWEST_UNITS} are needed.")
    return found


def _turns(figures: ManyFigures, x: MetricInfo, y: MetricInfo, region: Regions) -> bool:
    found = simpson(*figures.together(x.metric, y.metric), region)
    if not isinstance(found, Simpson):
        return False
    low, high = sorted(np.sign(found.pooled.r) * end for end in found.inside.interval(0.95))
    return bool(high < 0 and low < 0)
