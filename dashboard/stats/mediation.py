"""The chain staff -> staying -> customers -> results: its product, and one step through another."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dashboard.stats.arrays import ROUNDING, Floats, Numbers, complete_cases
from dashboard.stats.bootstrap import SEED, bca_interval, percentile_interval, resampled_sums
from dashboard.stats.correlation.coefficients import Correlation
from dashboard.stats.result import Interval, NotEnoughData

_FEWEST_UNITS = 20
_DRAWS = 20_000


def chain_product(
    links: Sequence[Correlation | NotEnoughData], level: float = 0.95, seed: int = SEED
) -> Interval | NotEnoughData:
    """What the ends of the chain would share if it were the only road: the product of its r.

    Limits: 20 000 draws of each link on Fisher's scale, taken as independent. Missing values: one
    link that cannot say silences the chain. Trap: .3 x .3 x .3 x .3 = .008, so set the observed
    end-to-end r beside it; a much larger one means other roads. Checked by definition; a single
    link keeps its interval.
    """
    rng, product, value = np.random.default_rng(seed), np.ones(_DRAWS), 1.0
    for link in links:
        if isinstance(link, NotEnoughData):
            return NotEnoughData("One link of the chain is missing: {reason}", reason=link.reason)
        value *= link.r
        centre = math.atanh(max(-1 + 1e-12, min(1 - 1e-12, link.r)))
        product *= np.tanh(centre + link.se_z * rng.normal(size=_DRAWS))
    if not links:
        return NotEnoughData("A chain needs at least one link.")
    return Interval(value, *percentile_interval(product, level), level)


@dataclass(frozen=True, slots=True)
class Indirect:
    """x on m (`a`), m on y beside x (`b`), the way through (`indirect` = a b), past m (`direct`).

    Coefficients in the units of the data; `bca` holds bias-corrected limits of the way through.
    """

    a: float
    b: float
    indirect: Interval
    bca: Interval
    direct: float
    total: float
    units: int
    dropped: int


def indirect_effect(
    x: Numbers,
    mediator: Numbers,
    y: Numbers,
    level: float = 0.95,
    resamples: int = 5000,
    seed: int = SEED,
) -> Indirect | NotEnoughData:
    """a b of two regressions over units, percentile limits from resampled units.

    Missing values: units with any gap are dropped. Trap: figures of one and the same period cannot
    show a way through, whatever the interval says (Maxwell & Cole 2007); take x before m before y.
    Sobel's test is not offered: a b is skewed. Source: Preacher & Hayes 2008. Checked against R's
    `boot` on published data (a b = .241).
    """
    cases = complete_cases(x, mediator, y)
    if cases.n < _FEWEST_UNITS:
        return NotEnoughData(
            "Only {count} units have all three figures; a way through needs {fewest}.",
            count=cases.n, fewest=_FEWEST_UNITS,
        )  # fmt: skip
    values = np.column_stack(cases.columns)
    moments = _moments(values)
    point = _paths(moments.sum(axis=0)[None])
    if np.isnan(point).any():
        return NotEnoughData("One of the three is the same everywhere, or two of them are one.")
    scale = values.std(axis=0)
    a, b, direct = point[:, 0] * [scale[1] / scale[0], scale[2] / scale[1], scale[2] / scale[0]]
    unit = float(scale[2] / scale[0])
    product = float(a * b)
    draws = _product(_paths(resampled_sums(moments, resamples, seed))) * unit
    without = _product(_paths(moments.sum(axis=0) - moments)) * unit
    return Indirect(
        a=float(a),
        b=float(b),
        indirect=Interval(product, *percentile_interval(draws, level), level),
        bca=Interval(product, *bca_interval(draws, product, without, level), level),
        direct=float(direct),
        total=float(direct) + product,
        units=cases.n,
        dropped=cases.dropped,
    )


def _moments(values: Floats) -> Floats:
    """Count, means and products of the standardised columns, a row a unit."""
    spread = values.std(axis=0)
    z = (values - values.mean(axis=0)) / np.where(spread > 0, spread, 1.0)
    first, second = np.triu_indices(3)
    return np.hstack([np.ones((z.shape[0], 1)), z, z[:, first] * z[:, second]])


def _paths(sums: Floats) -> Floats:
    """a, b and direct (3, rows) in standard deviations; NaN where a sample does not allow them."""
    n, mx, mm, my = sums[:, :4].T / np.stack([np.ones(len(sums)), *[sums[:, 0]] * 3])
    xx, xm, xy, m2, m_y, _ = (sums[:, 4:] / n[:, None]).T
    xx, xm, xy = xx - mx * mx, xm - mx * mm, xy - mx * my
    m2, m_y = m2 - mm * mm, m_y - mm * my
    free = xx * m2 - xm * xm
    usable = (xx > ROUNDING) & (free > ROUNDING)
    xx, free = np.where(usable, xx, 1.0), np.where(usable, free, 1.0)
    paths = np.stack([xm / xx, (m_y * xx - xy * xm) / free, (xy * m2 - m_y * xm) / free])
    return np.where(usable, paths, np.nan)


def _product(paths: Floats) -> Floats:
    product: Floats = paths[0] * paths[1]
    return product
