"""Which comes first: both arrows side by side, each with its interval and what it may be."""

from dashboard.analyses.lead import LeadAnswer
from dashboard.analyses.lead_words import months_words
from dashboard.analyses.metric_info import MetricInfo
from dashboard.language import say
from dashboard.stats import Interval, NotEnoughData

from .chain import PER_STRENGTH, THINNEST, WIDEST
from .markup import Drawing, tag, text
from .numbers import correlation
from .theme import css


def arrows(answer: LeadAnswer) -> Drawing:
    """The better figure today, the other one later, and back; nothing where neither can be told."""
    if isinstance(answer.lead, NotEnoughData):
        return Drawing("", alt(answer))
    plain_model = answer.lead.plain
    own = answer.lead.own
    ahead, back = (None, None) if isinstance(own, NotEnoughData) else (own.forward, own.backward)
    rows = (
        _row(answer, answer.x, answer.y, plain_model.forward, ahead),
        _row(answer, answer.y, answer.x, plain_model.backward, back),
    )
    frame = tag("div", *rows, class_="chain-frame", style="max-width:52rem")
    return Drawing(frame, alt(answer))


def alt(answer: LeadAnswer) -> str:
    """Both directions in words."""
    if isinstance(answer.lead, NotEnoughData):
        return answer.sentence
    forward, backward = answer.lead.plain.forward, answer.lead.plain.backward
    return say(
        "{first}, then {y} {months} later: {forward}. {second}, then {x}: {backward}.",
        first=answer.x.label, second=answer.y.label, x=answer.x.phrase, y=answer.y.phrase,
        months=months_words(answer.apart), forward=said(forward), backward=said(backward),
    )  # fmt: skip


def _row(
    answer: LeadAnswer, start: MetricInfo, end: MetricInfo, path: Interval, own: Interval | None
) -> str:
    after = say("{way} {months} later", way=way(end), months=months_words(answer.apart))
    return tag(
        "div",
        _node(start, say("{way} today", way=way(start))),
        _arrow(answer, start, end, (path, own)),
        _node(end, after),
        class_="chain",
        style="margin-bottom:1.75rem",
    )


def _node(info: MetricInfo, when: str) -> str:
    return tag(
        "div",
        tag("span", class_="dot", style=f"background:{css(info.side)}", aria_hidden="true"),
        tag("strong", text(info.label)),
        tag("span", text(when)),
        class_="chain-node",
    )


def _arrow(
    answer: LeadAnswer,
    start: MetricInfo,
    end: MetricInfo,
    found: tuple[Interval, Interval | None],
) -> str:
    path, own = found
    width = min(WIDEST, THINNEST + PER_STRENGTH * abs(path.value))
    untold = "" if path.low > 0 or path.high < 0 else " untold"
    shaft = tag(
        "span",
        tag("span", class_="shaft"),
        tag("span", class_="head"),
        class_=f"arrow{untold}",
        style=f"--width:{width:.1f}px;--certainty:1;--from:{css(start.side)};--to:{css(end.side)}",
        aria_hidden="true",
    )
    interval = say("{low} to {high}", low=correlation(path.low), high=correlation(path.high))
    return tag(
        "div",
        tag("span", text(verdict_words(path, own)), class_="word"),
        shaft,
        tag("span", tag("b", correlation(path.value)), f" ({interval})", class_="figure"),
        tag("span", f"{answer.units} {text(answer.kinds)}", class_="count"),
        class_="chain-link",
    )


def verdict_words(path: Interval, own: Interval | None = None) -> str:
    """`own` is the same path with each unit held against itself; only there does it stand out."""
    if path.low > 0:
        lasting = own is not None and own.low <= 0
        return f"◐ {say('may be lasting differences')}" if lasting else f"● {say('stands out')}"
    if path.high < 0:
        return f"✕ {say('goes the other way')}"
    return f"○ {say('could be chance')}"


def said(path: Interval) -> str:
    """The verdict, the number and its interval, in words."""
    return say(
        "{verdict}, {value}, between {low} and {high}",
        verdict=verdict_words(path)[2:], value=correlation(path.value),
        low=correlation(path.low), high=correlation(path.high),
    )  # fmt: skip


def way(info: MetricInfo) -> str:
    """Towards the better side."""
    return say("lower") if info.better == "lower" else say("higher")


def then(first: MetricInfo, second: MetricInfo) -> str:
    """'Engagement, then NPS'."""
    return say("{first}, then {second}", first=first.label, second=second.phrase)
