"""Survey themes beside an outcome as one JSON document; its keys are stable."""

from typing import Any

from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.correlation import Correlation

from .drivers import DriversAnswer
from .lead_json import interval_json
from .themes import Theme


def drivers_json(answer: DriversAnswer) -> dict[str, Any]:
    """One entry a theme, the first rank first; shares are of R², 0 to 1."""
    found = answer.found
    together: dict[str, Any] = (
        {"cannot_say": found.reason}
        if isinstance(found, NotEnoughData)
        else {"r_squared": found.r_squared, "r_squared_adjusted": found.r_squared_adjusted,
              "p": found.p}
    )  # fmt: skip
    return {
        "question": answer.question,
        "sentence": answer.sentence,
        "what_to_do": answer.what_to_do,
        "caveats": list(answer.caveats),
        "outcome": answer.outcome.metric,
        "units": answer.units,
        "together": together,
        "themes": [_theme(theme) for theme in answer.themes],
        "left_out": list(answer.left_out),
        "not_measured_together": list(answer.apart),
        "hidden": {"units": answer.hidden.units, "people": answer.hidden.people},
        "generation": answer.generation,
    }


def _theme(theme: Theme) -> dict[str, Any]:
    said: dict[str, Any] = {"metric": theme.metric.metric, "label": theme.metric.label}
    if theme.driver is not None:
        said |= {
            "share": interval_json(theme.driver.share),
            "rank": theme.driver.rank,
            "rank_low": theme.driver.rank_low,
            "rank_high": theme.driver.rank_high,
            "more_than_random": theme.driver.beats_noise,
            "vif": theme.driver.vif,
            "corner": str(theme.corner),
        }
    r = theme.r
    said["r"] = (
        {"value": r.r, "ci_low": r.ci_low, "ci_high": r.ci_high}
        if isinstance(r, Correlation)
        else {"cannot_say": r.reason}
    )
    said["score_now"] = theme.now.value if isinstance(theme.now, Interval) else None
    return said
