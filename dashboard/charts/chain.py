"""The chain: four nodes, three arrows, read in two seconds and in grey print.

Width is strength, paleness is doubt, hatching means it cannot be told. The verdict's symbol and
word stand on each arrow, its number and interval under it, so nothing hangs on colour alone.
"""

from urllib.parse import urlencode

from dashboard.analyses.chain import SIDE_LABELS, ChainLink
from dashboard.analyses.overview import OverviewAnswer, SideSummary
from dashboard.language import current, say
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.correlation import Correlation
from dashboard.stats.verdict import Verdict

from .markup import NOTHING, Carried, Drawing, tag, text
from .numbers import correlation, value_text
from .theme import css

THINNEST, PER_STRENGTH, WIDEST = 3.0, 26.0, 20.0
# An interval this wide on either side leaves the size of the link open; drawn palest.
WIDE_OPEN, PALEST = 0.40, 0.35


def chain(answer: OverviewAnswer, page: str = "link", carried: Carried = NOTHING) -> Drawing:
    """The picture of the overview.

    Args:
        page: address of the page that an arrow opens.
        carried: what a link must keep, such as the generation.
    """
    known = {side.side: side for side in answer.sides}
    kinds = answer.claim.kinds if answer.claim else current().kinds("unit")
    parts = [_node(answer.chain[0].from_side, known)] if answer.chain else []
    for arrow in answer.chain:
        parts += [_arrow(arrow, page, carried, kinds), _node(arrow.to_side, known)]
    return Drawing(
        tag("div", tag("div", *parts, class_="chain"), class_="chain-frame"), alt(answer)
    )


def alt(answer: OverviewAnswer) -> str:
    """The finding on each arrow, in words."""
    return " ".join(
        say(
            "{side} to {other}: {found}.",
            side=SIDE_LABELS[link.from_side],
            other=current().inside(SIDE_LABELS[link.to_side]),
            found=_said(link),
        )
        for link in answer.chain
    )


def numbers(answer: OverviewAnswer) -> dict[str, list[object]]:
    """The picture as a table, one row an arrow."""
    found = [link.between for link in answer.chain]
    return {
        say("Link"): [f"{_label(link, 0)} → {_label(link, 1)}" for link in answer.chain],
        say("Verdict"): [say(link.verdict) for link in answer.chain],
        say("Correlation"): [
            None if isinstance(b, NotEnoughData) else round(b.r, 3) for b in found
        ],
        say("From"): [None if isinstance(b, NotEnoughData) else round(b.ci_low, 3) for b in found],
        say("To"): [None if isinstance(b, NotEnoughData) else round(b.ci_high, 3) for b in found],
        say("Units"): [None if isinstance(b, NotEnoughData) else b.n for b in found],
    }


def _rounded(found: Correlation | NotEnoughData, name: str) -> float | None:
    return None if isinstance(found, NotEnoughData) else round(getattr(found, name), 3)


def shaft_width(link: ChainLink) -> float:
    """Pixels: thicker the closer the two go together; the thinnest line where it is not known."""
    if isinstance(link.between, NotEnoughData) or link.verdict is Verdict.PRACTICALLY_NONE:
        return THINNEST
    return min(WIDEST, THINNEST + PER_STRENGTH * abs(link.between.r))


def certainty(link: ChainLink) -> float:
    """Opacity: 1 for a narrow interval, paler the wider it is."""
    if isinstance(link.between, NotEnoughData):
        return PALEST
    half = (link.between.ci_high - link.between.ci_low) / 2
    return round(max(PALEST, 1 - (1 - PALEST) * half / WIDE_OPEN), 2)


def _node(side: str, known: dict[str, SideSummary]) -> str:
    found = known.get(side)
    label = tag("strong", text(SIDE_LABELS[side]))
    if found is None:
        return tag(
            "div",
            _dot(side),
            label,
            tag("span", text(say("no figures yet"))),
            class_="chain-node empty",
        )
    level = found.level.now
    value = (
        value_text(level.value, found.metric) if isinstance(level, Interval) else say("no value")
    )
    return tag(
        "div",
        _dot(side),
        label,
        tag("span", text(found.metric.label)),
        tag("span", text(value), class_="figure"),
        class_="chain-node",
    )


def _dot(side: str) -> str:
    return tag("span", class_="dot", style=f"background:{css(side)}", aria_hidden="true")


def _arrow(link: ChainLink, page: str, carried: Carried, kinds: str) -> str:
    untold = " untold" if link.verdict is Verdict.CANNOT_TELL else ""
    ink = f"--from:{css(link.from_side)};--to:{css(link.to_side)}"
    shaft = tag(
        "span",
        tag("span", class_="shaft"),
        tag("span", class_="head"),
        class_=f"arrow{untold}",
        style=f"--width:{shaft_width(link):.1f}px;--certainty:{certainty(link)};{ink}",
        aria_hidden="true",
    )
    word = tag("span", f"{link.verdict.symbol} {text(say(link.verdict))}", class_="word")
    inside = (word, shaft, *_figures(link, kinds))
    if link.selection is None:
        return tag("div", *inside, class_="chain-link")
    pin = f"&{urlencode(carried, doseq=True)}" if carried else ""
    return tag("a", *inside, class_="chain-link", href=f"{page}?{link.selection.to_query()}{pin}")


def _figures(link: ChainLink, kinds: str) -> tuple[str, ...]:
    if isinstance(link.between, NotEnoughData):
        return (tag("span", text(link.between.reason), class_="count"),)
    found = link.between
    low, high = correlation(found.ci_low), correlation(found.ci_high)
    interval = say("{low} to {high}", low=low, high=high)
    return (
        tag("span", tag("b", correlation(found.r)), f" ({interval})", class_="figure"),
        tag("span", f"{found.n} {text(kinds)}", class_="count"),
    )


def _said(link: ChainLink) -> str:
    if isinstance(link.between, NotEnoughData):
        return f"{say(link.verdict)}, {link.between.reason.rstrip('.')}"
    found = link.between
    return say(
        "{verdict}, correlation {r}, between {low} and {high}, {count} units",
        verdict=say(link.verdict), r=correlation(found.r), low=correlation(found.ci_low),
        high=correlation(found.ci_high), count=found.n,
    )  # fmt: skip


def _label(link: ChainLink, end: int) -> str:
    side, info = ((link.from_side, link.x), (link.to_side, link.y))[end]
    return info.label if info else SIDE_LABELS[side]
