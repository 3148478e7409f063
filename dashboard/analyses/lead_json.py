"""The order of two figures as one JSON document; its keys are stable."""

from typing import Any

from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.lead_lag import RiClpm

from .lead import LeadAnswer


def lead_json(answer: LeadAnswer, model: RiClpm | NotEnoughData | None = None) -> dict[str, Any]:
    """Both directions, each step, every lag; `ri_clpm` only where the model was asked for."""
    document = {
        "question": answer.question,
        "sentence": answer.sentence,
        "what_to_do": answer.what_to_do,
        "caveats": list(answer.caveats),
        "x": answer.x.metric,
        "y": answer.y.metric,
        "units": answer.units,
        "periods": answer.periods,
        "lag_periods": answer.lag,
        "lag_months": answer.apart,
        "lead": _lead(answer),
        "steps": [
            {
                "before": answer.days[step.before].isoformat(),
                "after": answer.days[step.after].isoformat(),
                "forward": interval_json(step.forward),
                "backward": interval_json(step.backward),
                "units": step.units,
            }
            for step in answer.steps
        ],
        "profile": _profile(answer),
        "hidden": {"units": answer.hidden.units, "people": answer.hidden.people},
        "generation": answer.generation,
    }
    if model is not None:
        document["ri_clpm"] = _model(model)
    return document


def interval_json(found: Interval) -> dict[str, float]:
    """value, ci_low, ci_high."""
    return {"value": found.value, "ci_low": found.low, "ci_high": found.high}


def _lead(answer: LeadAnswer) -> dict[str, Any]:
    found = answer.lead
    if isinstance(found, NotEnoughData):
        return {"cannot_say": found.reason}
    own = found.own
    return {
        "first": found.first,
        "forward": interval_json(found.plain.forward),
        "backward": interval_json(found.plain.backward),
        "difference": interval_json(found.plain.difference),
        "against_own_average": {"cannot_say": own.reason}
        if isinstance(own, NotEnoughData)
        else {
            "forward": interval_json(own.forward),
            "backward": interval_json(own.backward),
            "difference": interval_json(own.difference),
        },
    }


def _profile(answer: LeadAnswer) -> dict[str, Any]:
    found = answer.profile
    if isinstance(found, NotEnoughData):
        return {"cannot_say": found.reason}
    return {
        "lags": list(found.lags),
        "r": found.r.tolist(),
        "band_low": found.low.tolist(),
        "band_high": found.high.tolist(),
        "stands_out": list(found.stands_out),
    }


def _model(model: RiClpm | NotEnoughData) -> dict[str, Any]:
    if isinstance(model, NotEnoughData):
        return {"cannot_say": model.reason}
    return {
        "forward": interval_json(model.forward),
        "backward": interval_json(model.backward),
        "difference": interval_json(model.difference),
        "chi2": model.chi2,
        "df": model.df,
        "p": model.p,
        "rmsea": model.rmsea,
        "units": model.units,
        "waves": model.waves,
        "dropped": model.dropped,
    }
