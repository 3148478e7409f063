"""Sentences about staying and leaving."""

from dashboard.analyses.wording import interval_words, signed, thousands
from dashboard.language import current, later, say
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.turnover import RateRatio, rate_ratio

from .groups import Comparison
from .leaving import Leaving

QUESTION = later("Who stays, and what does leaving go with?")
NOT_LOADED = later(
    "Cannot tell yet: neither employment records nor monthly headcounts with leavers are loaded."
)
LOAD = later(
    "Load employment records (one row a person: unit, first day, last day, reason) or monthly "
    "headcounts with leavers on the Uploads page."
)
# Park and Shaw 2013: -.15 with performance for leaving of one's own will, -.01 for dismissals.
ALL_LEAVERS = later(
    "Only all leavers are told here, dismissals among them. Those hardly go with how a unit "
    "performs, so leaving of people's own will may go with more than this shows."
)
AGAINST_CAUSE = later(
    "This does not show that people leaving make customers unhappy: unhappy customers may also "
    "wear people out, and a poor site or a poor manager does both."
)


def sentence(found: Leaving | None, compared: Comparison | NotEnoughData, kinds: str) -> str:
    """How many leave a year, and whether low engagement goes with it."""
    if found is None:
        return say(NOT_LOADED)
    return f"{_rate_words(found)} {compared_words(compared, kinds)}".strip()


def finished_words(label: str) -> str:
    """Where turnover came as a finished figure: nothing to count, so no interval."""
    return say(
        "Cannot say how sure: {label} came as a finished figure, without the leavers and the "
        "staff behind it. Its links with other figures can be told all the same.", label=label,
    )  # fmt: skip


def _rate_words(found: Leaving) -> str:
    now, way = found.level.now, found.metric.metric
    if isinstance(now, NotEnoughData):
        return say(_UNTOLD[way], reason=now.reason)
    until = current().day(found.months[-1], "%b %Y")
    months = min(found.series.periods, 12)
    span = until
    if months > 1:
        span = say("the {months} months to {until}", months=months, until=until)
    return say(
        _TOLD[way], rate=signed(now.value, 1), span=span,
        interval=interval_words(now.low, now.high, 1),
    )  # fmt: skip


_TOLD = {
    "voluntary_turnover": later(
        "For every 100 staff employed, {rate} left of their own will in {span} (95 % interval "
        "{interval})."
    ),
    "turnover": later(
        "For every 100 staff employed, {rate} left in {span} (95 % interval {interval})."
    ),
    "regretted_turnover": later(
        "For every 100 staff employed, {rate} left and are missed in {span} (95 % interval "
        "{interval})."
    ),
    "first_year_turnover": later(
        "For every 100 newcomers employed, {rate} left within their first year in {span} (95 % "
        "interval {interval})."
    ),
}
_UNTOLD = {
    "voluntary_turnover": later("Cannot tell how many left of their own will: {reason}"),
    "turnover": later("Cannot tell how many left: {reason}"),
    "regretted_turnover": later("Cannot tell how many left and are missed: {reason}"),
    "first_year_turnover": later("Cannot tell how many left within their first year: {reason}"),
}


def compared_words(compared: Comparison | NotEnoughData, kinds: str) -> str:
    """Lowest third of engagement against the highest, as times as many."""
    if isinstance(compared, NotEnoughData):
        return ""
    ratio = compared.ratio
    places = {
        "kinds": kinds, "times": signed(ratio.ratio),
        "interval": interval_words(ratio.low, ratio.high),
    }  # fmt: skip
    if ratio.low > 1:
        return say(
            "The third of {kinds} with the lowest engagement loses people {times} times as fast "
            "as the third with the highest ({interval}).", **places,
        )  # fmt: skip
    if ratio.high < 1:
        return say(
            "Against the claim, the third of {kinds} with the lowest engagement loses fewer: "
            "{times} times as fast as the third with the highest ({interval}).", **places,
        )  # fmt: skip
    return say(
        "Whether {kinds} with low engagement lose more cannot be told: {times} times as fast "
        "({interval}), which could be chance.", **places,
    )  # fmt: skip


def newcomers(ways: tuple[Leaving, ...]) -> RateRatio | NotEnoughData:
    """People in their first year against everybody else: how many times as many leave."""
    known = {one.metric.metric: one for one in ways}
    if not {"turnover", "first_year_turnover"} <= set(known):
        return NotEnoughData("How many left in their first year is not told.")
    new, every = known["first_year_turnover"], known["turnover"]
    rest = (every.leavers - new.leavers, every.person_years - new.person_years)
    return rate_ratio((new.leavers, new.person_years), rest)


def what_to_do(first_year: RateRatio | NotEnoughData, odd: tuple[str, ...], kind: str) -> str:
    """Where to begin: never more than the numbers bear."""
    said = []
    if isinstance(first_year, RateRatio) and first_year.low > 1:
        said.append(say(
            "Begin with the first year: newcomers leave {times} times as often as others "
            "({interval}), so look at whom you hire, what you promise and how they start.",
            times=signed(first_year.ratio, 1),
            interval=interval_words(first_year.low, first_year.high, 1),
        ))  # fmt: skip
    if odd:
        names = ", ".join(odd[:3])
        if len(odd) > 3:
            names = say("{names} and {count} more", names=names, count=len(odd) - 3)
        said.append(say("Ask in {names}, where more leave than chance explains.", names=names))
    if not said:
        said.append(say(
            "No group or {kind} stands out, so ask those who left why, across all of them, "
            "before doing anything in one.", kind=kind,
        ))  # fmt: skip
    return " ".join(said)


def first_year_words(name: str, share: Interval | NotEnoughData) -> str:
    """'everybody 31 of 100 newcomers (29 to 33)'."""
    if isinstance(share, NotEnoughData):
        return f"{name}: {share.reason.rstrip('.')}"
    value, low, high = (signed(100 * part, 0) for part in (share.value, share.low, share.high))
    return say(
        "{name} {value} of 100 newcomers ({low} to {high})",
        name=name, value=value, low=low, high=high,
    )  # fmt: skip


def link_caveats(metric: str) -> tuple[str, ...]:
    """What belongs beside a link of leaving with customers."""
    said = (ALL_LEAVERS, AGAINST_CAUSE) if metric == "turnover" else (AGAINST_CAUSE,)
    return tuple(say(one) for one in said)


def people_words(found: Leaving) -> str:
    """'1 432 leavers over 5 990 person-years'."""
    return say(
        "{leavers} leavers over {years} person-years",
        leavers=thousands(found.leavers), years=thousands(found.person_years),
    )  # fmt: skip
