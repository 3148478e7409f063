"""What one figure is worth in another, as one JSON document; its keys are stable."""

from typing import Any

from dashboard.stats import NotEnoughData

from .lead_json import interval_json
from .worth import Goes, WhatIf, WorthAnswer


def worth_json(answer: WorthAnswer) -> dict[str, Any]:
    """Per step, quarter against quarter, the chance, results, and the what-if where asked."""
    link, value = answer.link, answer.link.worth
    gap, chance = value.gap, value.chance
    return {
        "question": answer.question,
        "sentence": answer.sentence,
        "what_to_do": answer.what_to_do,
        "caveats": list(answer.caveats),
        "x": link.x.metric,
        "y": link.y.metric,
        "units": link.units,
        "verdict": str(link.verdict),
        "step": answer.step.size,
        "per_step": _goes(answer.goes),
        "quarters": {"cannot_say": gap.reason}
        if isinstance(gap, NotEnoughData)
        else interval_json(gap.gap) | {"lowest": gap.mean_low, "highest": gap.mean_high},
        "better_of_two": {"cannot_say": chance.reason}
        if isinstance(chance, NotEnoughData)
        else interval_json(chance),
        "range": [answer.low, answer.high],
        "caveats_on_sums": list(answer.sums),
        "results": [{"metric": r.outcome.metric, **_goes(r)} for r in answer.results],
        "what_if": _what_if(answer.what_if),
        "hidden": {"units": link.hidden.units, "people": link.hidden.people},
        "generation": link.generation,
    }


def _goes(found: Goes) -> dict[str, Any]:
    if isinstance(found.per_step, NotEnoughData):
        return {"cannot_say": found.per_step.reason}
    return interval_json(found.per_step) | {"units": found.units}


def _what_if(found: WhatIf | NotEnoughData | None) -> dict[str, Any] | None:
    if found is None:
        return None
    if isinstance(found, NotEnoughData):
        return {"cannot_say": found.reason}
    return {
        "at": found.at,
        "mean": found.mean,
        "expected": interval_json(found.expected),
        "difference": interval_json(found.difference),
    }
