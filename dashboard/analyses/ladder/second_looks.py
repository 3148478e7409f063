"""Other ways of looking at the same link, for whoever opens the work."""

from dashboard.analyses.wording import interval_words, signed
from dashboard.language import later, say
from dashboard.stats import NotEnoughData
from dashboard.stats.correlation import Correlation
from dashboard.stats.correlation.effect import disattenuate
from dashboard.stats.correlation.power import equivalence
from dashboard.stats.correlation.resampled import bca, needs_bca
from dashboard.stats.correlation.weights import capped_weights, weighted_pearson
from dashboard.stats.mundlak import mundlak

from .evidence import Evidence
from .measured import Reliability

Rows = tuple[tuple[str, str], ...]


def of_units(
    evidence: Evidence, between: Correlation | NotEnoughData, x: Reliability, y: Reliability
) -> Rows:
    """The link between units again: skewed figures, large units, noise, practical absence."""
    if isinstance(between, NotEnoughData):
        return ()
    points, rows = evidence.points, []
    if needs_bca(points.x, points.y):
        skewed = bca(points.x, points.y)
        if isinstance(skewed, Correlation):
            rows.append((say("Interval by resampling units (BCa), as figures are skewed"),
                         interval_words(skewed.ci_low, skewed.ci_high, 3)))  # fmt: skip
    weighted = weighted_pearson(
        points.x, points.y, capped_weights(points.people, points.y_people)
    )  # fmt: skip
    if not isinstance(weighted, NotEnoughData):
        r, worth = weighted.correlation.r, weighted.n_effective
        rows.append((
            say("Larger {kinds} counting for more", kinds=evidence.kinds),
            say("{r}, worth {count} equal ones", r=signed(r, 3), count=f"{worth:.0f}"),
        ))  # fmt: skip
    if not isinstance(x.icc, NotEnoughData) and not isinstance(y.icc, NotEnoughData):
        clean = disattenuate(between, x.icc.icc2.value, y.icc.icc2.value)
        if not isinstance(clean, NotEnoughData):
            interval = interval_words(clean.ci_low, clean.ci_high, 3)
            capped = say(", held at 1") if clean.capped else ""
            rows.append((say("Corrected for noise in unit averages"),
                         f"{signed(clean.r, 3)} [{interval}]{capped}"))  # fmt: skip
    none = equivalence(between, evidence.smallest)
    if not isinstance(none, NotEnoughData):
        inside = (
            later("90 % interval, inside ±{smallest}")
            if none[0]
            else later("90 % interval, not inside ±{smallest}")
        )
        rows.append((say(inside, smallest=signed(evidence.smallest)),
                     interval_words(none[1].low, none[1].high, 3)))  # fmt: skip
    return tuple(rows)


def of_changes(evidence: Evidence) -> Rows:
    """One model for both questions: within units and between them (Mundlak 1978)."""
    pairs = evidence.pairs
    found = mundlak(pairs.x, pairs.y, pairs.unit.astype(str))
    if isinstance(found, NotEnoughData):
        return ()
    parts = (
        (say("within"), found.within),
        (say("between"), found.between),
        (say("difference"), found.context),
    )
    said = "; ".join(
        f"{name} {signed(one.estimate.value, 3)} "
        f"[{interval_words(one.estimate.low, one.estimate.high, 3)}]"
        for name, one in parts
    )
    return ((say("Both in one model (Mundlak)"), said),)
