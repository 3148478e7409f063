"""What to say about survey themes and an outcome: what goes with it, never what would change it."""

from collections.abc import Sequence

from dashboard.language import current, say, say_many
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


def ordinal(place: int) -> str:
    """'1st', '2nd', '11th'."""
    return current().ordinal(place)


def rank_words(theme: Theme) -> str:
    """'1st', or '1st to 5th' where more than chance leaves room."""
    if theme.driver is None:
        return say("not ranked")
    low, high = (ordinal(rank) for rank in (theme.driver.rank_low, theme.driver.rank_high))
    return low if low == high else say("{low} to {high}", low=low, high=high)


def listed(names: Sequence[str]) -> str:
    """'a, b and c'."""
    return current().listed(names, "and")


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
    places = {
        "all": _all(len(themes)), "percent": f"{100 * found.r_squared:.0f}", "kinds": kinds,
        "y": outcome.phrase,
    }  # fmt: skip
    if found.alike:
        return say(
            "Cannot rank them: {themes} are one thing under several names ({all} together go with "
            "{percent} % of the differences between {kinds} in {y}).",
            **places, themes=listed(_alike(themes)),
        )  # fmt: skip
    leaders = [theme.metric.phrase.name for theme in themes if theme.stands_out]
    if not leaders:
        return _no_leader(found, len(themes), outcome, kinds)
    return say_many(
        "{themes} goes with {y} most; {all} together go with {percent} % of the differences "
        "between {kinds}.",
        "{themes} go with {y} most, and which of them is first cannot be told; {all} together go "
        "with {percent} % of the differences between {kinds}.",
        len(leaders), **places, themes=_first_up(listed(leaders)),
    )  # fmt: skip


def _refusal(
    found: NotEnoughData, themes: tuple[Theme, ...], outcome: MetricInfo, size: tuple[int, str]
) -> str:
    count, units = len(themes), f"{size[0]} {size[1]}"
    needed = max(FEWEST_UNITS, UNITS_PER_DRIVER * count)
    if count == 1:
        own, name = themes[0].r, themes[0].metric.phrase
        if isinstance(own, NotEnoughData):
            return say(
                "Nothing to rank: {x} is the only theme, and {units} are too few to link it.",
                x=name, units=units,
            )  # fmt: skip
        return say(
            "Nothing to rank: {x} is the only theme measured with {y} (r = {r}, 95 % interval "
            "{interval}, {units}).",
            x=name, y=outcome.phrase, r=signed(own.r), units=units,
            interval=interval_words(own.ci_low, own.ci_high),
        )  # fmt: skip
    if count <= MOST_DRIVERS and size[0] < needed:
        return say(
            "Cannot rank the themes with {units}: comparing {number} themes needs at least "
            "{needed}.", units=units, number=number_word(count), needed=needed,
        )  # fmt: skip
    return say("Cannot rank the themes: {reason}", reason=current().continued(found.reason))


def _no_leader(found: Drivers, count: int, outcome: MetricInfo, kinds: str) -> str:
    places = {"percent": f"{100 * found.r_squared:.0f}", "kinds": kinds, "y": outcome.phrase}
    if found.p < CHANCE:
        return say(
            "Together the {number} themes go with {y} ({percent} % of the differences between "
            "{kinds}), but which of them matter cannot be told.",
            **places, number=number_word(count),
        )  # fmt: skip
    return say(
        "No theme can be told from chance: {all} together go with {percent} % of the differences "
        "between {kinds} in {y}, which random numbers might as well.", **places, all=_all(count),
    )  # fmt: skip


def what_to_do(
    found: Drivers | NotEnoughData, themes: tuple[Theme, ...], outcome: MetricInfo, kinds: str
) -> str:
    """Where to look first; importance is not leverage."""
    if isinstance(found, NotEnoughData) and len(themes) == 1:
        return say("Open its own link with {y}: the whole evidence is there.", y=outcome.phrase)
    if isinstance(found, NotEnoughData):
        return say(
            "Read the themes one by one, each with its interval, and do not put them in an order."
        )
    if found.alike:
        return say(
            "Treat {themes} as one theme: choose actions for all of them, and ask fewer questions "
            "next time.", themes=listed(_alike(themes)),
        )  # fmt: skip
    leaders = [theme for theme in themes if theme.stands_out]
    scored = [theme for theme in leaders if isinstance(theme.now, Interval)]
    if not scored:
        return say("Choose what to work on for other reasons than {y}.", y=outcome.phrase)
    lowest = min(scored, key=lambda theme: theme.now.value if theme.now else 0.0)
    assert isinstance(lowest.now, Interval)  # noqa: S101  scored holds no other
    return say_many(
        "Start by asking about {x} (now {now}). Try something in a few {kinds} before rolling it "
        "out: going with {y} is not yet moving it.",
        "Start by asking about {x} (among those that stand out it scores lowest, now {now}). Try "
        "something in a few {kinds} before rolling it out: going with {y} is not yet moving it.",
        len(scored), x=lowest.metric.phrase, now=amount(lowest.now.value, lowest.metric),
        kinds=kinds, y=outcome.phrase,
    )  # fmt: skip


def caveats(themes: tuple[Theme, ...], outcome: MetricInfo, sign: int) -> tuple[str, ...]:
    """What belongs beside the picture, most important first."""
    said = []
    if outcome.side == "staff" and themes:
        said.append(say(
            "The same people answered the themes and {y} on the same day, so part of every link "
            "here is mood. The link with customers has no such help.", y=outcome.phrase,
        ))  # fmt: skip
    against = [theme.metric.phrase.name for theme in themes if _against(theme, sign)]
    if against:
        said.append(say_many(
            "{themes} goes the other way: a better score there goes with worse {y}.",
            "{themes} go the other way: a better score there goes with worse {y}.",
            len(against), themes=_first_up(listed(against)), y=outcome.phrase,
        ))  # fmt: skip
    turned = [theme.metric.phrase.name for theme in themes if theme.turned]
    if turned:
        said.append(say(
            "A higher score is always the better answer: the questions on {themes} are worded the "
            "other way round and were turned.", themes=listed(turned),
        ))  # fmt: skip
    return tuple(said)


def _against(theme: Theme, sign: int) -> bool:
    r = theme.r
    return isinstance(r, Correlation) and (r.ci_high < 0 if sign > 0 else r.ci_low > 0)


def _alike(themes: tuple[Theme, ...]) -> list[str]:
    return [t.metric.phrase.name for t in themes if t.driver and t.driver.vif > TOO_ALIKE]


def _all(count: int) -> str:
    return say("both") if count == 2 else say("all {number}", number=number_word(count))


def _first_up(text: str) -> str:
    """Names such as eNPS keep their letters."""
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]
