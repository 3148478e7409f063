"""A link as one JSON document; its keys are stable and documented in the README."""

from typing import Any

from dashboard.stats import NotEnoughData
from dashboard.stats.correlation import Correlation, LeaveOneOut

from .benchmarks import benchmarks, benchmarks_json
from .ladder.measured import Reliability
from .ladder.rung import Rung
from .link import LinkAnswer


def link_json(answer: LinkAnswer) -> dict[str, Any]:
    """Numbers, verdict and sentence; what cannot be said is {"cannot_say": reason}."""
    return {
        "question": answer.question,
        "sentence": answer.sentence,
        "verdict": str(answer.verdict),
        "what_to_do": answer.what_to_do,
        "caveats": list(answer.caveats),
        "x": answer.x.metric,
        "y": answer.y.metric,
        "units": answer.units,
        "periods": len(answer.pairs.periods),
        "rows": answer.pairs.rows,
        "lag_months": answer.selection.lag_months,
        "window_months": answer.selection.window_months,
        "x_span": _span(answer.pairs.x_span),
        "y_span": _span(answer.pairs.y_span),
        "between": _between(answer),
        "within": _within(answer),
        "lead": _lead(answer),
        "reliability": {
            "x": _reliability(answer.reliability[0]),
            "y": _reliability(answer.reliability[1]),
        },
        "rungs": [_rung_line(rung) for rung in answer.rungs],
        "published": benchmarks_json(benchmarks(answer)),
        "hidden": {"units": answer.hidden.units, "people": answer.hidden.people},
        "generation": answer.generation,
    }


def _span(span: tuple[Any, Any] | None) -> list[str] | None:
    return [day.isoformat() for day in span] if span else None


def _between(answer: LinkAnswer) -> dict[str, Any]:
    found = answer.between
    if isinstance(found, NotEnoughData):
        return {"cannot_say": found.reason, "n": answer.units}
    ranks, without, seen = answer.spearman, answer.leave_one_out, answer.detectable_r
    return {
        "r": found.r,
        "ci_low": found.ci_low,
        "ci_high": found.ci_high,
        "p": found.p,
        "n": found.n,
        "spearman": ranks.r if isinstance(ranks, Correlation) else None,
        "detectable_r": None if isinstance(seen, NotEnoughData) else seen,
        "leave_one_out": [without.low, without.high] if isinstance(without, LeaveOneOut) else None,
    }


def _reliability(side: Reliability) -> dict[str, Any]:
    if isinstance(side.icc, NotEnoughData):
        return {"cannot_say": side.icc.reason}
    return {"icc1": side.icc.icc1.value, "icc2": side.icc.icc2.value}


def _within(answer: LinkAnswer) -> dict[str, Any]:
    found = answer.within
    if isinstance(found, NotEnoughData):
        return {"cannot_say": found.reason}
    return {
        "b": found.slope.value,
        "b_ci_low": found.slope.low,
        "b_ci_high": found.slope.high,
        "r": found.r.value,
        "ci_low": found.r.low,
        "ci_high": found.r.high,
        "p": found.p,
        "n_units": found.units,
        "n_rows": found.rows,
    }


def _lead(answer: LinkAnswer) -> dict[str, Any]:
    found = answer.lead
    if isinstance(found, NotEnoughData):
        return {"cannot_say": found.reason}
    return {
        name: {"value": path.value, "ci_low": path.low, "ci_high": path.high}
        for name, path in (
            ("forward", found.plain.forward),
            ("backward", found.plain.backward),
            ("difference", found.plain.difference),
        )
    } | {"first": found.first}


def _rung_line(rung: Rung) -> dict[str, Any]:
    return {
        "number": rung.number,
        "title": rung.title,
        "state": str(rung.state),
        "line": rung.line,
        "estimate": rung.estimate,
        "ci_low": rung.ci_low,
        "ci_high": rung.ci_high,
        "scale": rung.scale,
    }
