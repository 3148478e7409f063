"""Do the questions of a scale belong together?"""

import numpy as np

from dashboard.analyses.wording import interval_words, signed
from dashboard.language import say
from dashboard.mart.reading import Mart
from dashboard.stats import NotEnoughData
from dashboard.stats.reliability import ScaleReliability, scale_reliability


def engagement_scale(mart: Mart) -> ScaleReliability | NotEnoughData:
    """Omega, or alpha where it cannot be fitted, of the engagement questions in the latest wave.

    From published cross-products: covariance = (sum ab - sum a sum b / n) / (n - 1).
    """
    found = mart.columns("scale_moments")
    names = sorted(set(found["item_a"].tolist()) | set(found["item_b"].tolist()))
    if len(names) < 2:
        return NotEnoughData(
            say("Engagement is asked by one question, or its questions are not shown.")
        )
    place = {name: index for index, name in enumerate(names)}
    table = np.full((len(names), len(names)), np.nan)
    n, a, b, ab = (found[key] for key in ("people", "total_a", "total_b", "total_ab"))
    covariance = (ab - a * b / n) / (n - 1)
    for first, second, value in zip(found["item_a"], found["item_b"], covariance, strict=True):
        i, j = place[first], place[second]
        table[i, j] = table[j, i] = value
    if np.isnan(table).any():
        return NotEnoughData(say("Too few people answered all the engagement questions."))
    return scale_reliability(table, int(n.min()))


def scale_row(mart: Mart) -> tuple[tuple[str, str], ...]:
    """The row for "show the work"."""
    found = mart.once("engagement_scale", lambda: engagement_scale(mart))
    if isinstance(found, NotEnoughData):
        reason = say("cannot say: {reason}", reason=found.reason)
        return ((say("Engagement questions belong together"), reason),)
    alpha = found.alpha.alpha
    return (
        (
            say("Engagement questions belong together"),
            f"{found.method} {signed(found.value)}; alpha {signed(alpha.value)} "
            f"[{interval_words(alpha.low, alpha.high)}]",
        ),
    )
