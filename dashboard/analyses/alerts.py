"""Rules of linkage.toml held against a generation, and against what changed since another one."""

from dataclasses import dataclass

from dashboard.alert_settings import AlertRule
from dashboard.errors import UnknownName
from dashboard.mart.reading import Mart
from dashboard.selection import Selection
from dashboard.settings import Settings
from dashboard.stats import Interval, NotEnoughData

from .generations_compared import Changes
from .link import link
from .metric_info import MetricInfo, metric_info
from .numbers import amount
from .over_time import level, series
from .scope import WHOLE, units


@dataclass(frozen=True, slots=True)
class Judged:
    """One rule: `fired` is None where it cannot be judged, and `words` says why."""

    rule: AlertRule
    fired: bool | None
    words: str


def judge(
    rules: tuple[AlertRule, ...],
    mart: Mart,
    settings: Settings,
    before: Mart | None,
    changed: Changes | None,
) -> tuple[Judged, ...]:
    """Every rule, in the order of the file.

    Args:
        before, changed: the earlier generation and what changed; None where there is none.

    Raises:
        UnknownName: a rule names a metric or unit that is not known; the nearest is offered.
    """
    return tuple(_judge(rule, mart, settings, before, changed) for rule in rules)


def _judge(
    rule: AlertRule, mart: Mart, settings: Settings, before: Mart | None, changed: Changes | None
) -> Judged:
    if rule.link is not None:
        answer = link(mart, Selection(*rule.link), settings)
        fired = str(answer.verdict) in rule.verdict
        return _said(rule, fired, f"{answer.verdict}. {answer.sentence}")
    if rule.metric is not None:
        return _level(rule, mart, before)
    if changed is None:
        return _said(rule, None, "there is no earlier generation to compare with.")
    if rule.doubts:
        return _said(rule, bool(changed.doubts), " ".join(changed.doubts) or "no new doubt.")
    lines = " ".join(change.words for change in changed.verdicts)
    return _said(rule, bool(changed.verdicts), lines or "no verdict changed.")


def _said(rule: AlertRule, fired: bool | None, words: str) -> Judged:
    return Judged(rule, fired, f"{_name(rule)}: {words}")


def _name(rule: AlertRule) -> str:
    if rule.name:
        return rule.name
    if rule.link:
        return " with ".join(rule.link)
    if rule.metric:
        return f"{rule.metric} of {rule.unit}" if rule.unit else rule.metric
    return "doubts" if rule.doubts else "verdicts"


def _level(rule: AlertRule, mart: Mart, before: Mart | None) -> Judged:
    info = metric_info(mart, rule.metric or "")
    now = _now(mart, info, rule.unit)
    if isinstance(now, NotEnoughData):
        return _said(rule, None, f"cannot be judged: {now.reason}")
    words = [f"now {amount(now.value, info)}"]
    fired = False
    for end, passed in ((rule.below, -1), (rule.above, 1)):
        if end is not None:
            fired |= passed * (now.value - end) > 0
            words.append(f"alarm {'below' if passed < 0 else 'above'} {end:g}")
    if rule.falls is None and rule.rises is None:
        return _said(rule, fired, f"{', '.join(words)}.")
    then = _then(before, info, rule.unit)
    if isinstance(then, NotEnoughData):
        return _said(rule, True if fired else None, f"{', '.join(words)}; {then.reason}")
    moved = now.value - then.value
    fired |= rule.falls is not None and -moved >= rule.falls
    fired |= rule.rises is not None and moved >= rule.rises
    words.append(f"{amount(then.value, info)} before ({amount(moved, info, sign=True)})")
    return _said(rule, fired, f"{', '.join(words)}.")


def _then(before: Mart | None, info: MetricInfo, unit: str | None) -> Interval | NotEnoughData:
    if before is None:
        return NotEnoughData("there is no earlier generation to compare with.")
    try:
        return _now(before, info, unit)
    except UnknownName:
        return NotEnoughData("the earlier generation did not know it.")


def _now(mart: Mart, info: MetricInfo, unit: str | None) -> Interval | NotEnoughData:
    return level(series(mart, metric_info(mart, info.metric), _unit(mart, unit))).now


def _unit(mart: Mart, named: str | None) -> str:
    """Its code, by code or name."""
    if named is None:
        return WHOLE
    known = units(mart)
    codes = [code for code, info in known.items() if named in (code, info.name)]
    if not codes:
        raise UnknownName("unit", named, sorted(info.name for info in known.values()))
    return codes[0]
