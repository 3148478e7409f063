"""What to say about survey themes and an outcome: what goes with it, never what would change it."""

from collections.abc import Sequence

from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.correlation import Correlation
from dashboard.stats.drivers import Drivers
from dashboard.stats.drivers.importance import (
    FEWEST_UNITS,
    MOST_DRIVERS,
    TOO_ALIKE,
    UNITS_PER_DRIVER,
)

from .lead_words import number_word
from .metric_info import MetricInfo
from .numbers import amount
from .themes import Theme
from .wording import interval_words, signed

# Below this, themes that have nothing to do with the outcome would not often explain so much.
CHANCE = 0.05
_ORDINALS = {1: "1st", 2: "2nd", 3: "3rd"}


def ordinal(place: int) -> str:
    """'1st', '2nd', '11th'."""
    return _ORDINALS.get(place, f"{place}th")


def rank_words(theme: Theme) -> str:
    """'1st', or '1st to 5th' where more than chance leaves room."""
    if theme.driver is None:
        return "not ranked"
    low, high = theme.driver.rank_low, theme.driver.rank_high
    return ordinal(low) if low == high else f"{ordinal(low)} to {ordinal(high)}"


def listed(names: Sequence[str]) -> str:
    """'a, b and c'."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def sentence(
    found: Drivers | NotEnoughData,
    themes: tuple[Theme, ...],
    outcome: MetricInfo,
    kinds: str,
    units: int,
) -> str:
    """The one sentence: which themes stand out, how open their order is, how much all explain."""
    if isinstance(found, NotEnoughData):
        return _refusal(found, themes, outcome, (units, kinds))
    percent = f"{100 * found.r_squared:.0f} % of the differences between {kinds}"
    together = f"{_all(len(themes))} together go with {percent}"
    if found.alike:
        return (
            f"Cannot rank them: {listed(_alike(themes))} are one thing under several names "
            f"({together} in {outcome.phrase})."
        )
    leaders = [theme.metric.phrase for theme in themes if theme.stands_out]
    if not leaders:
        return _no_leader(found, len(themes), outcome, kinds)
    if len(leaders) == 1:
        said = f"{_first_up(leaders[0])} goes with {outcome.phrase} most"
    else:
        said = (
            f"{_first_up(listed(leaders))} go with {outcome.phrase} most, and which of them is "
            "first cannot be told"
        )
    return f"{said}; {together}."


def _refusal(
    found: NotEnoughData, themes: tuple[Theme, ...], outcome: MetricInfo, size: tuple[int, str]
) -> str:
    count, units = len(themes), f"{size[0]} {size[1]}"
    needed = max(FEWEST_UNITS, UNITS_PER_DRIVER * count)
    if count == 1:
        own, name = themes[0].r, themes[0].metric.phrase
        if isinstance(own, NotEnoughData):
            return f"Nothing to rank: {name} is the only theme, and {units} are too few to link it."
        interval = interval_words(own.ci_low, own.ci_high)
        return (
            f"Nothing to rank: {name} is the only theme measured with {outcome.phrase} "
            f"(r = {signed(own.r)}, 95 % interval {interval}, {units})."
        )
    if count <= MOST_DRIVERS and size[0] < needed:
        return (
            f"Cannot rank the themes with {units}: comparing {number_word(count)} themes needs at "
            f"least {needed}."
        )
    return f"Cannot rank the themes: {found.reason[:1].lower()}{found.reason[1:]}"


def _no_leader(found: Drivers, count: int, outcome: MetricInfo, kinds: str) -> str:
    percent = f"{100 * found.r_squared:.0f} % of the differences between {kinds}"
    if found.p < CHANCE:
        return (
            f"Together the {number_word(count)} themes go with {outcome.phrase} ({percent}), but "
            "which of them matter cannot be told."
        )
    return (
        f"No theme can be told from chance: {_all(count)} together go with {percent} in "
        f"{outcome.phrase}, which random numbers might as well."
    )


def what_to_do(
    found: Drivers | NotEnoughData, themes: tuple[Theme, ...], outcome: MetricInfo, kinds: str
) -> str:
    """Where to look first; importance is not leverage."""
    if isinstance(found, NotEnoughData) and len(themes) == 1:
        return f"Open its own link with {outcome.phrase}: the whole evidence is there."
    if isinstance(found, NotEnoughData):
        return (
            "Read the themes one by one, each with its interval, and do not put them in an order."
        )
    if found.alike:
        return (
            f"Treat {listed(_alike(themes))} as one theme: choose actions for all of them, and "
            "ask fewer questions next time."
        )
    leaders = [theme for theme in themes if theme.stands_out]
    scored = [theme for theme in leaders if isinstance(theme.now, Interval)]
    if not scored:
        return f"Choose what to work on for other reasons than {outcome.phrase}."
    lowest = min(scored, key=lambda theme: theme.now.value if theme.now else 0.0)
    assert isinstance(lowest.now, Interval)  # noqa: S101  scored holds no other
    which = "among those that stand out it scores lowest, now" if len(scored) > 1 else "now"
    now = amount(lowest.now.value, lowest.metric)
    return (
        f"Start by asking about {lowest.metric.phrase} ({which} {now}). Try "
        f"something in a few {kinds} before rolling it out: going with {outcome.phrase} is not yet "
        "moving it."
    )


def caveats(themes: tuple[Theme, ...], outcome: MetricInfo, sign: int) -> tuple[str, ...]:
    """What belongs beside the picture, most important first."""
    said = []
    if outcome.side == "staff" and themes:
        said.append(
            f"The same people answered the themes and {outcome.phrase} on the same day, so part of "
            "every link here is mood. The link with customers has no such help."
        )
    against = [theme.metric.phrase for theme in themes if _against(theme, sign)]
    if against:
        said.append(
            f"{_first_up(listed(against))} {'goes' if len(against) == 1 else 'go'} the other way: "
            f"a better score there goes with worse {outcome.phrase}."
        )
    turned = [theme.metric.phrase for theme in themes if theme.turned]
    if turned:
        said.append(
            f"A higher score is always the better answer: the questions on {listed(turned)} are "
            "worded the other way round and were turned."
        )
    return tuple(said)


def _against(theme: Theme, sign: int) -> bool:
    r = theme.r
    return isinstance(r, Correlation) and (r.ci_high < 0 if sign > 0 else r.ci_low > 0)


def _alike(themes: tuple[Theme, ...]) -> list[str]:
    return [t.metric.phrase for t in themes if t.driver and t.driver.vif > TOO_ALIKE]


def _all(count: int) -> str:
    return "both" if count == 2 else f"all {number_word(count)}"


def _first_up(text: str) -> str:
    """Names such as eNPS keep their letters."""
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]
