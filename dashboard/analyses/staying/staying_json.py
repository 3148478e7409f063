"""Staying as one JSON document; what cannot be said is {"cannot_say": reason}."""

from typing import Any

from dashboard.analyses.link_json import link_json
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.survival import Retention, retained_at
from dashboard.stats.turnover import RateRatio, RollingYear, TurnoverRate

from .answer import StayingAnswer
from .cost import Cost
from .groups import Comparison
from .leaving import Leaving
from .retention import RetentionAnswer

# Years of service at which the curves are read off.
MONTHS = (3, 6, 12, 24, 36, 60)


def staying_json(answer: StayingAnswer, cost: Cost | None = None) -> dict[str, Any]:
    """Rates are leavers a year per 100 staff."""
    return {
        "question": answer.question,
        "sentence": answer.sentence,
        "what_to_do": answer.what_to_do,
        "way": answer.chosen.metric.metric if answer.chosen else None,
        "ways": {one.metric.metric: _leaving(one) for one in answer.ways},
        "rolling_12_months": _rolling(answer.chosen),
        "grouping": answer.grouping or None,
        "groups": [
            {"name": group.name, "units": group.units, "leavers": group.leavers,
             "person_years": group.person_years, "rate": _rate(group.rate)}
            for group in answer.groups
        ],
        "lowest_against_highest_engagement": _compared(answer.compared),
        "first_year_against_others": _ratio(answer.newcomers),
        "retention": _retention(answer.retention),
        "more_than_chance": list(answer.odd),
        "customers": answer.link.reason and {"cannot_say": answer.link.reason}
        if isinstance(answer.link, NotEnoughData)
        else link_json(answer.link),
        "cost": None if cost is None else {
            "leavers": cost.leavers, "salary": cost.salary, "share_of_salary": cost.share,
            "low": cost.low, "value": cost.value, "high": cost.high,
        },
        "hidden": {"units": answer.hidden.units, "people": answer.hidden.people},
        "generation": answer.generation,
    }  # fmt: skip


def _leaving(one: Leaving) -> dict[str, Any]:
    now = one.level.now
    if isinstance(now, NotEnoughData):
        return {"cannot_say": now.reason}
    return {"rate": now.value, "ci_low": now.low, "ci_high": now.high, "leavers": one.leavers,
            "person_years": one.person_years}  # fmt: skip


def _rolling(one: Leaving | None) -> dict[str, Any] | list[dict[str, Any]]:
    if one is None or not isinstance(one.rolling, RollingYear):
        reason = one.rolling.reason if one and isinstance(one.rolling, NotEnoughData) else ""
        return {"cannot_say": reason or "Nothing on employment is loaded."}
    found = one.rolling
    return [
        {"until": one.months[at].isoformat(), "rate": 100 * float(found.value[i]),
         "ci_low": 100 * float(found.low[i]), "ci_high": 100 * float(found.high[i])}
        for i, at in enumerate(found.ends_at)
    ]  # fmt: skip


def _rate(rate: TurnoverRate | NotEnoughData) -> dict[str, Any]:
    if isinstance(rate, NotEnoughData):
        return {"cannot_say": rate.reason}
    return {"rate": 100 * rate.value, "ci_low": 100 * rate.low, "ci_high": 100 * rate.high}


def _compared(found: Comparison | NotEnoughData) -> dict[str, Any]:
    if isinstance(found, NotEnoughData):
        return {"cannot_say": found.reason}
    exact = {"ci_low": found.exact.low, "ci_high": found.exact.high, "p": found.exact.p}
    return _ratio(found.ratio) | {"dispersion": found.dispersion, "exact": exact}


def _ratio(ratio: RateRatio | NotEnoughData) -> dict[str, Any]:
    if isinstance(ratio, NotEnoughData):
        return {"cannot_say": ratio.reason}
    return {"ratio": ratio.ratio, "ci_low": ratio.low, "ci_high": ratio.high}


def _retention(found: RetentionAnswer | NotEnoughData) -> dict[str, Any]:
    if isinstance(found, NotEnoughData):
        return {"cannot_say": found.reason}
    test = found.test
    return {
        "grouping": found.grouping,
        "leaving_counted": "voluntary" if found.voluntary else "all",
        "still_here": {one.name: _points(one.curve) for one in found.curves},
        "log_rank": {"cannot_say": test.reason} if isinstance(test, NotEnoughData)
        else {"chi2": test.chi2, "df": test.df, "p": test.p},
    }  # fmt: skip


def _points(curve: Retention) -> list[dict[str, Any]]:
    told = [(month, retained_at(curve, month)) for month in MONTHS]
    return [
        {"month": month, "share": share.value, "ci_low": share.low, "ci_high": share.high}
        for month, share in told
        if isinstance(share, Interval)
    ]
