"""Good to great as one JSON document."""

from typing import Any

from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.regression_to_mean import Bounce

from .answer import RavingAnswer
from .corners import Corners
from .moves import Moves
from .shares import Marks, Side
from .steps import Ladder, Step


def raving_json(answer: RavingAnswer) -> dict[str, Any]:
    """Shares in per cent; what cannot be said is {"cannot_say": reason}."""
    return {
        "question": answer.question,
        "sentence": answer.sentence,
        "what_to_do": answer.what_to_do,
        "caveats": list(answer.caveats),
        "customers": _side(answer.customers),
        "staff": _side(answer.staff),
        "ladder": _ladder(answer.ladder),
        "moves": _moves(answer.moves),
        "corners": _corners(answer.corners),
        "hidden": {"units": answer.hidden.units, "people": answer.hidden.people},
        "generation": answer.generation,
    }


def _side(side: Side | NotEnoughData) -> dict[str, Any]:
    if isinstance(side, NotEnoughData):
        return {"cannot_say": side.reason}
    return {
        "rule": side.rule,
        "metrics": [info.metric for info in side.source],
        "spans": [_marks(marks) for marks in side.spans],
    }


def _marks(marks: Marks) -> dict[str, Any]:
    return {
        "span": marks.label,
        "satisfied": _interval(marks.satisfied),
        "raving": _interval(marks.raving),
        "raving_of_satisfied": _interval(marks.of_satisfied),
        "answers": marks.answers,
    }


def _ladder(found: Ladder | NotEnoughData) -> dict[str, Any]:
    if isinstance(found, NotEnoughData):
        return {"cannot_say": found.reason}
    stand = found.standing
    return {
        "metric": found.metric.metric,
        "borders": dict(zip(("good", "great", "best"), found.borders, strict=True)),
        "drawn_from": found.drawn_from,
        "units": [
            {
                "unit": stand.unit[i],
                "name": stand.name[i],
                "step": Step(int(found.step[i])).word,
                "could_be": [
                    Step(k).word for k in range(int(found.lowest[i]), int(found.highest[i]) + 1)
                ],
                "value": float(stand.shrunken[i]),
                "ci_low": float(stand.low[i]),
                "ci_high": float(stand.high[i]),
            }
            for i in range(len(stand.unit))
        ],
    }


def _moves(found: Moves | NotEnoughData) -> dict[str, Any]:
    if isinstance(found, NotEnoughData):
        return {"cannot_say": found.reason}
    chance = found.chance
    return {
        "units": found.units,
        "changed": found.changed,
        "up": found.up,
        "table": found.table.tolist(),
        "by_chance": {"cannot_say": chance.reason}
        if isinstance(chance, NotEnoughData)
        else {"low": chance.low, "high": chance.high, "share": chance.changed},
        "best_before": _bounce(found.best),
        "poor_before": _bounce(found.worst),
    }


def _bounce(found: Bounce | NotEnoughData) -> dict[str, Any]:
    if isinstance(found, NotEnoughData):
        return {"cannot_say": found.reason}
    return {
        "observed": found.observed,
        "expected": found.expected,
        "beyond": _interval(found.beyond),
    }


def _corners(found: Corners | NotEnoughData) -> dict[str, Any]:
    if isinstance(found, NotEnoughData):
        return {"cannot_say": found.reason}
    return {
        "staff": found.staff.metric,
        "customers": found.customers.metric,
        "units": [
            {
                "unit": unit.unit,
                "corner": str(unit.corner),
                "staff": _interval(unit.now.staff),
                "customers": _interval(unit.now.customers),
            }
            for unit in found.units
        ],
    }


def _interval(found: Interval) -> dict[str, float]:
    return {"value": found.value, "ci_low": found.low, "ci_high": found.high}
