"""Is what the auditor says true? Only the tests know."""

from dataclasses import dataclass

from dashboard.care.auditor.told import Finding
from tests.care.auditor.chance import Organisation, Truth

# Those who changed, with what they said: what the items of a metric are is all it takes.
_INDEXES = {"engagement": ("q0", "q1"), "favourable": ("q0", "q1"), "driver_trust": ("q2",)}


@dataclass
class Moment:
    """What was true when a generation was published."""

    parent: dict[str, str | None]
    truth: Truth


def moment(made: Organisation) -> Moment:
    copied = {place: dict(said) for place, said in made.truth.items()}
    return Moment(dict(made.parent), copied)


def items_of(metric: str) -> tuple[str, ...]:
    return _INDEXES.get(metric) or (metric.removeprefix("item_"),)


def respondents(at: Moment, finding: Finding) -> dict[int, tuple[float, ...]]:
    """Who answered for exactly the units a finding is about, and what."""
    wanted = items_of(finding.metric)
    found: dict[int, tuple[float, ...]] = {}
    for unit in finding.about:
        for person, said in at.truth.get((finding.period, unit), {}).items():
            scores = tuple(said[item] for item in wanted if item in said)
            if scores:
                found[person] = scores
    return found


def is_true(finding: Finding, moments: dict[int, Moment], minimum: int) -> bool:
    """Does it tell of 1 to k-1 people what they said, or how many they are?"""
    if len(finding.generations) == 1:
        return True
    then, now = (respondents(moments[one], finding) for one in finding.generations)
    went = {one for one, said in then.items() if now.get(one) != said}
    came = {one for one, said in now.items() if then.get(one) != said}
    if "came in between" in finding.sentence:
        groups = [] if went else [[now[one] for one in came]]
    elif "went in between" in finding.sentence:
        groups = [] if came else [[then[one] for one in went]]
    else:
        groups = [list(then.values()), list(now.values())]
    return any(0 < len(one) < minimum and _fits(finding, one) for one in groups)


def _fits(finding: Finding, said: list[tuple[float, ...]]) -> bool:
    low, high = finding.people or (0, 0)
    least, most = finding.mean or (0, 100)
    mean = sum(25 * (sum(one) / len(one) - 1) for one in said) / len(said)
    return low <= len(said) <= high and least - 0.01 <= mean <= most + 0.01
