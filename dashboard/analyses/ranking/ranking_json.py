"""An order of units as one JSON document."""

from typing import Any

import numpy as np

from dashboard.stats import NotEnoughData
from dashboard.stats.regression_to_mean import Bounce

from .answer import RankingAnswer
from .standing import Standing
from .watch_list import WatchList


def ranking_json(answer: RankingAnswer) -> dict[str, Any]:
    """A place never stands without its limits; what cannot be said is {"cannot_say": reason}."""
    return {
        "question": answer.question,
        "sentence": answer.sentence,
        "what_to_do": answer.what_to_do,
        "caveats": list(answer.caveats),
        "metric": answer.metric.metric,
        "better": answer.metric.better,
        "span": _span(answer),
        "order": _order(answer.standing),
        "watch_list": _watch(answer),
        "hidden": {"units": answer.hidden.units, "people": answer.hidden.people},
        "generation": answer.generation,
    }


def _span(answer: RankingAnswer) -> list[str] | None:
    over = answer.over
    return None if over is None else [over.starts_on.isoformat(), over.ends_on.isoformat()]


def _order(found: Standing | NotEnoughData) -> dict[str, Any]:
    if isinstance(found, NotEnoughData):
        return {"cannot_say": found.reason}
    ranks = found.ranks
    limits = None if isinstance(found.funnel, NotEnoughData) else found.funnel.outside
    return {
        "mean": {"value": found.mean.value, "ci_low": found.mean.low, "ci_high": found.mean.high},
        "reliability": found.reliability,
        "chance_judged_from": found.noise,
        "units": [
            {
                "unit": found.unit[i],
                "name": found.name[i],
                "place": int(ranks.place[i]),
                "place_low": int(ranks.low[i]),
                "place_high": int(ranks.high[i]),
                "measured": float(found.raw[i]),
                "value": float(found.shrunken[i]),
                "ci_low": float(found.low[i]),
                "ci_high": float(found.high[i]),
                "outside_chance": None if limits is None else bool(limits[i]),
            }
            for i in np.argsort(ranks.place)
        ],
    }


def _watch(answer: RankingAnswer) -> dict[str, Any]:
    watch, found = answer.watch, answer.standing
    if isinstance(watch, NotEnoughData) or isinstance(found, NotEnoughData):
        return {"cannot_say": watch.reason if isinstance(watch, NotEnoughData) else ""}
    return {
        "units": [found.unit[i] for i in watch.worst],
        "clearly_apart": [found.unit[i] for i in watch.clear],
        "retest_r": watch.retest_r,
        "expected_bounce": _number(watch),
        "looking_back": _back(watch.back),
    }


def _number(watch: WatchList) -> float | dict[str, str]:
    if isinstance(watch.expected, NotEnoughData):
        return {"cannot_say": watch.expected.reason}
    return watch.expected


def _back(back: Bounce | NotEnoughData) -> dict[str, Any]:
    if isinstance(back, NotEnoughData):
        return {"cannot_say": back.reason}
    return {
        "observed": back.observed,
        "expected": back.expected,
        "beyond": back.beyond.value,
        "beyond_ci_low": back.beyond.low,
        "beyond_ci_high": back.beyond.high,
    }
