"""Sentences about staying and leaving."""

from dashboard.analyses.wording import interval_words, thousands
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.turnover import RateRatio, rate_ratio

from .groups import Comparison
from .leaving import DID, Leaving

QUESTION = "Who stays, and what does leaving go with?"
NOT_LOADED = (
    "Cannot tell yet: neither employment records nor monthly headcounts with leavers are loaded."
)
LOAD = (
    "Load employment records (one row a person: unit, first day, last day, reason) or monthly "
    "headcounts with leavers on the Uploads page."
)
# Park and Shaw 2013: -.15 with performance for leaving of one's own will, -.01 for dismissals.
ALL_LEAVERS = (
    "Only all leavers are told here, dismissals among them. Those hardly go with how a unit "
    "performs, so leaving of people's own will may go with more than this shows."
)
AGAINST_CAUSE = (
    "This does not show that people leaving make customers unhappy: unhappy customers may also "
    "wear people out, and a poor site or a poor manager does both."
)


def sentence(found: Leaving | None, compared: Comparison | NotEnoughData, kinds: str) -> str:
    """How many leave a year, and whether low engagement goes with it."""
    if found is None:
        return NOT_LOADED
    return f"{_rate_words(found)} {compared_words(compared, kinds)}".strip()


def finished_words(label: str) -> str:
    """Where turnover came as a finished figure: nothing to count, so no interval."""
    return (
        f"Cannot say how sure: {label} came as a finished figure, without the leavers and the "
        "staff behind it. Its links with other figures can be told all the same."
    )


def _rate_words(found: Leaving) -> str:
    now = found.level.now
    did = DID[found.metric.metric]
    if isinstance(now, NotEnoughData):
        return f"Cannot tell how many {did}: {now.reason}"
    until = f"{found.months[-1]:%b %Y}"
    months = min(found.series.periods, 12)
    of = "newcomers" if found.metric.metric == "first_year_turnover" else "staff"
    span = f"the {months} months to {until}" if months > 1 else until
    return (
        f"For every 100 {of} employed, {now.value:.1f} {did} in {span} (95 % interval "
        f"{interval_words(now.low, now.high, 1)})."
    )


def compared_words(compared: Comparison | NotEnoughData, kinds: str) -> str:
    """Lowest third of engagement against the highest, as times as many."""
    if isinstance(compared, NotEnoughData):
        return ""
    ratio = compared.ratio
    times, interval = f"{ratio.ratio:.2f} times as fast", interval_words(ratio.low, ratio.high)
    if ratio.low > 1:
        return (
            f"The third of {kinds} with the lowest engagement loses people {times} as the third "
            f"with the highest ({interval})."
        )
    if ratio.high < 1:
        return (
            f"Against the claim, the third of {kinds} with the lowest engagement loses fewer: "
            f"{times} as the third with the highest ({interval})."
        )
    return (
        f"Whether {kinds} with low engagement lose more cannot be told: {times} ({interval}), "
        "which could be chance."
    )


def newcomers(ways: tuple[Leaving, ...]) -> RateRatio | NotEnoughData:
    """People in their first year against everybody else: how many times as many leave."""
    known = {one.metric.metric: one for one in ways}
    if not {"turnover", "first_year_turnover"} <= set(known):
        return NotEnoughData("How many left in their first year is not told.")
    new, every = known["first_year_turnover"], known["turnover"]
    rest = (every.leavers - new.leavers, every.person_years - new.person_years)
    return rate_ratio((new.leavers, new.person_years), rest)


def what_to_do(first_year: RateRatio | NotEnoughData, odd: tuple[str, ...], kinds: str) -> str:
    """Where to begin: never more than the numbers bear."""
    said = []
    if isinstance(first_year, RateRatio) and first_year.low > 1:
        said.append(
            f"Begin with the first year: newcomers leave {first_year.ratio:.1f} times as often as "
            f"others ({interval_words(first_year.low, first_year.high, 1)}), so look at whom you "
            "hire, what you promise and how they start."
        )
    if odd:
        more = f" and {len(odd) - 3} more" if len(odd) > 3 else ""
        said.append(f"Ask in {', '.join(odd[:3])}{more}, where more leave than chance explains.")
    if not said:
        said.append(
            f"No group or {kinds} stands out, so ask those who left why, across all of them, "
            "before doing anything in one."
        )
    return " ".join(said)


def first_year_words(name: str, share: Interval | NotEnoughData) -> str:
    """'everybody 31 of 100 newcomers (29 to 33)'."""
    if isinstance(share, NotEnoughData):
        return f"{name}: {share.reason.rstrip('.')}"
    low, high = 100 * share.low, 100 * share.high
    return f"{name} {100 * share.value:.0f} of 100 newcomers ({low:.0f} to {high:.0f})"


def link_caveats(metric: str) -> tuple[str, ...]:
    """What belongs beside a link of leaving with customers."""
    return (ALL_LEAVERS, AGAINST_CAUSE) if metric == "turnover" else (AGAINST_CAUSE,)


def people_words(found: Leaving) -> str:
    """'1 432 leavers over 5 990 person-years'."""
    return f"{thousands(found.leavers)} leavers over {thousands(found.person_years)} person-years"
