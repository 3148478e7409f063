"""The chain as one JSON document; what cannot be said is {"cannot_say": reason}."""

from typing import Any

from dashboard.stats import Interval, NotEnoughData

from .chain import ChainLink
from .whole_chain import ChainAnswer, WayThrough, strength_interval
from .whole_chain_words import NO_ORDER
from .wording import interval_words, signed


def whole_chain_json(answer: ChainAnswer) -> dict[str, Any]:
    """`chain` has one entry an arrow, as on the overview; `end_to_end` the chain as a whole."""
    ends = answer.ends
    return {
        "question": answer.question,
        "sentence": answer.sentence,
        "what_to_do": answer.what_to_do,
        "caveats": list(answer.caveats),
        "chain": [_arrow(link) for link in answer.links],
        "metrics": [info.metric for info in answer.chain],
        "spans": [[start.isoformat(), end.isoformat()] for start, end in answer.spans],
        "time_order": answer.in_order,
        "label": None if answer.in_order else NO_ORDER,
        "end_to_end": {"cannot_say": ends.reason} if isinstance(ends, NotEnoughData) else {
            "units": ends.units,
            "links": [_interval(link) for link in ends.links],
            "implied": _interval(ends.implied),
            "observed": _interval(ends.observed),
            "observed_less_implied": _interval(ends.gap),
            "of_two_units_the_better_is_better": _interval(strength_interval(ends.observed)),
            "of_two_units_implied": _interval(strength_interval(ends.implied)),
        },
        "indirect": [_way(way) for way in answer.through],
        "generation": answer.generation,
    }  # fmt: skip


def _interval(found: Interval) -> dict[str, float]:
    return {"value": found.value, "ci_low": found.low, "ci_high": found.high}


def _way(way: WayThrough) -> dict[str, Any]:
    ends = {"from": way.first.metric, "through": way.middle.metric, "to": way.last.metric}
    found = way.found
    if isinstance(found, NotEnoughData):
        return {**ends, "cannot_say": found.reason}
    return {
        **ends,
        "a": found.a,
        "b": found.b,
        "indirect": _interval(found.indirect),
        "bca": _interval(found.bca),
        "direct": found.direct,
        "total": found.total,
        "units": found.units,
    }


def _arrow(arrow: ChainLink) -> dict[str, object]:
    between = arrow.between
    number: dict[str, object] = (
        {"cannot_say": between.reason}
        if isinstance(between, NotEnoughData)
        else {"r": between.r, "ci_low": between.ci_low, "ci_high": between.ci_high,
              "n": between.n, "words": f"{signed(between.r)} "
              f"({interval_words(between.ci_low, between.ci_high)})"}
    )  # fmt: skip
    return {
        "from": arrow.from_side,
        "to": arrow.to_side,
        "x": arrow.x.metric if arrow.x else None,
        "y": arrow.y.metric if arrow.y else None,
        "verdict": str(arrow.verdict),
        "between": number,
        "sentence": arrow.sentence,
    }
