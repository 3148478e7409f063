"""One view of service as one JSON document."""

from typing import Any

from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.agreement_sums import AgreementOfSums

from .answer import SharedViewAnswer
from .leaders import Leaders
from .levels import Level
from .places import Asked


def shared_view_json(answer: SharedViewAnswer) -> dict[str, Any]:
    """Agreement 0 to 1, means on 0 to 100; what cannot be said is {"cannot_say": reason}."""
    return {
        "question": answer.question,
        "sentence": answer.sentence,
        "what_to_do": answer.what_to_do,
        "caveats": list(answer.caveats),
        "places": _places(answer.asked),
        "levels": [_level(step) for step in answer.levels],
        "leaders": _leaders(answer.leaders),
        "hidden": {"units": answer.hidden.units, "people": answer.hidden.people},
        "generation": answer.generation,
    }


def _places(found: Asked | NotEnoughData) -> Any:
    if isinstance(found, NotEnoughData):
        return {"cannot_say": found.reason}
    return [
        {
            "unit": place.unit,
            "name": place.name,
            "level": place.level,
            "wave": found.wave,
            "view": str(place.view),
            "mean": place.mean,
            **_agreement(place.found),
            "questions": [
                {"text": view.item.text, "mean": _interval(view.mean), **_agreement(view.found)}
                for view in place.items
            ],
        }
        for place in found.places
    ]


def _agreement(found: AgreementOfSums) -> dict[str, Any]:
    return {
        "agreement": _interval(found.agreement),
        "agreement_skewed": _interval(found.skewed) if found.skewed else None,
        "rwg_j": found.j,
        "rwg_j_skewed": found.skewed_j,
        "spread": found.spread,
        "people": found.people,
    }


def _level(step: Level) -> dict[str, Any]:
    between = step.between
    return {
        "kind": step.kind,
        "places": step.places,
        "one_view": step.one_view,
        "several_views": step.several,
        "agreement": step.middle,
        "agreement_skewed": step.skewed,
        "between_places": {"cannot_say": between.reason}
        if isinstance(between, NotEnoughData)
        else _interval(between),
    }


def _leaders(found: Leaders | NotEnoughData) -> dict[str, Any]:
    if isinstance(found, NotEnoughData):
        return {"cannot_say": found.reason}
    return {
        "attribute": found.attribute,
        "leading": list(found.groups),
        "gaps": [
            {"figure": gap.label, "service": gap.service, "leaders": _interval(gap.leaders),
             "front_line": _interval(gap.front), "difference": _interval(gap.difference)}
            for gap in found.gaps
        ],
    }  # fmt: skip


def _interval(found: Interval) -> dict[str, float]:
    return {"value": found.value, "ci_low": found.low, "ci_high": found.high}
