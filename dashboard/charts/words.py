"""Words over time as small multiples, staff blue and customers orange, and words side by side."""

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from dashboard.analyses.chain import SIDE_LABELS
from dashboard.analyses.words.answer import RECENT, WordsAnswer
from dashboard.analyses.words.said import ANY, CUSTOMER, SIDES, STAFF, Point, Said
from dashboard.language import current, later, say
from dashboard.stats import Interval, NotEnoughData

from .numbers import count, decimal, month
from .theme import MUTED, SMALL, TEXT, axis, figure, place, plain, wrapped

COLUMNS = 2
PANEL, GAP, AROUND = 130, 60, 40
# Of the page's width: a panel, and where the second one begins.
WIDTH, SECOND = 0.44, 0.56
ROW = 44
SHARE = later("Share of comments with it, about the last year")


def who(side: str) -> str:
    """A side inside a sentence."""
    return current().inside(SIDE_LABELS[side])


def name_of(word: str) -> str:
    """As a reader sees it."""
    return say("any word of pride") if word == ANY else word


def said_by_somebody(answer: WordsAnswer, words: Sequence[str]) -> list[str]:
    """Words that were used by anybody in what is counted; the others are empty panels."""
    return [w for w in words if any(not answer.of(side, w).never for side in SIDES)]


def over_time(answer: WordsAnswer, words: Sequence[str], *, first: bool = False) -> go.Figure:
    """One panel a word, on one scale: the share of comments with its interval.

    Args:
        first: the first word has a row and a scale of its own.
    """
    cells = len(words) + (COLUMNS - 1 if first else 0)
    height = AROUND + max(1, -(-cells // COLUMNS)) * (PANEL + GAP)
    data: list[dict[str, Any]] = []
    layout: dict[str, Any] = {}
    notes = []
    years = _years(answer, words)
    tops = _top(answer, words[:1]), _top(answer, words[1:] if first else words)
    for number, word in enumerate(words):
        alone = first and number == 0
        cell = number + (COLUMNS - 1 if first and number else 0)
        name = "" if number == 0 else str(number + 1)
        left, low, high = _place(cell % COLUMNS, cell // COLUMNS, height)
        top = tops[0 if alone else 1]
        for side in SIDES:
            data += _line(answer.of(side, word), f"x{name}", f"y{name}")
        layout[f"xaxis{name}"] = axis("", anchor=f"y{name}", showgrid=False, **years) | {
            "domain": [left, 1.0 if alone else left + WIDTH]}  # fmt: skip
        layout[f"yaxis{name}"] = axis("", range=[-0.06 * top, top], ticksuffix=" %", nticks=4,
                                      anchor=f"x{name}", showticklabels=left == 0) | {
            "domain": [low, high]}  # fmt: skip
        notes.append(_heading(word, left, high))
    return figure(data, height, annotations=notes, **layout)


def alt(answer: WordsAnswer, words: Sequence[str]) -> str:
    """Each word's share over about the last year, both sides."""
    return " ".join(
        f"{current().first(name_of(word))}: "
        + ", ".join(f"{who(side)} {_said(answer.of(side, word).recent(RECENT))}"
                    for side in SIDES) + "."
        for word in words
    )  # fmt: skip


def numbers(answer: WordsAnswer, words: Sequence[str]) -> dict[str, list[object]]:
    """Every point of every panel, newest first."""
    rows: list[tuple[object, ...]] = [
        (name_of(word), who(side), point.label, point.people, point.wrote, *_limits(point))
        for word in words
        for side in SIDES
        for point in reversed(answer.of(side, word).points)
    ]
    heads = (
        say("Word"), say("Said by"), say("Period"), say("People"), say("Of who wrote"),
        say("Share, %"), say("From"), say("To"),
    )  # fmt: skip
    return {head: [row[place] for row in rows] for place, head in enumerate(heads)}


def sides(answer: WordsAnswer, words: Sequence[str]) -> go.Figure:
    """Both sides' shares of about the last year, a row a word, the widest apart on top."""
    order = in_order(answer, words)
    return figure(
        [_dots(answer, order, side) for side in SIDES],
        AROUND + 24 + ROW * max(1, len(order)),
        margin={"t": 28},
        xaxis=axis(say(SHARE), ticksuffix=" %",
                   rangemode="tozero", zeroline=True, zerolinecolor=MUTED),
        yaxis={
            "range": [len(order) - 0.5, -0.5], "tickmode": "array", "fixedrange": True,
            "tickvals": list(range(len(order))), "showgrid": False, "zeroline": False,
            "ticktext": [wrapped(name_of(word), 20) for word in order], "automargin": True,
            "tickfont": {"size": SMALL + 1, "color": TEXT},
        },
        annotations=[_key(side, at) for side, at in ((STAFF, 0.0), (CUSTOMER, 0.3))],
    )  # fmt: skip


def in_order(answer: WordsAnswer, words: Sequence[str]) -> list[str]:
    """Customers' own words on top, staff's own at the bottom."""

    def lead(word: str) -> float:
        found = {side: answer.of(side, word).recent(RECENT) for side in SIDES}
        values = {side: f.value if isinstance(f, Interval) else 0.0 for side, f in found.items()}
        return values[STAFF] - values[CUSTOMER]

    return sorted(said_by_somebody(answer, words), key=lead)


def side_numbers(answer: WordsAnswer, words: Sequence[str]) -> dict[str, list[object]]:
    """Last told of, and shares, one row a word."""
    table: dict[str, list[object]] = {say("Word"): [name_of(word) for word in words]}
    for side in SIDES:
        said = [answer.of(side, word) for word in words]
        name = SIDE_LABELS[side]
        table[say("{side}, last", side=name)] = [last_words(one) for one in said]
        table[say("{side}, share", side=name)] = [_said(one.recent(RECENT)) for one in said]
    return table


def last_words(said: Said) -> str:
    """When a side last used a word, or why that is not told."""
    if said.latest is None:
        return say("too few wrote") if said.points else say("no comments")
    if said.last is not None:
        return month(said.last)
    return say("never") if said.never else say("never ten in a round")


def _place(column: int, row: int, height: int) -> tuple[float, float, float]:
    top = 1 - (row * (PANEL + GAP) + 24) / (height - 16)
    return column * SECOND, max(0.0, top - PANEL / (height - 16)), top


def _top(answer: WordsAnswer, words: Sequence[str]) -> float:
    ends = [
        point.share.high
        for word in words
        for side in SIDES
        for point in answer.of(side, word).points
        if isinstance(point.share, Interval) and (point.wrote or 0) >= 30
    ]
    return 100 * max([0.02, *ends]) * 1.05


def _line(said: Said, x: str, y: str) -> list[dict[str, Any]]:
    """A line broken where nothing can be told, in its band."""
    colour = place(said.side)
    traces: list[dict[str, Any]] = []
    for part in _parts(said.points):
        days = [_month(point) for point, _ in part]
        traces.append({
            "type": "scatter", "x": days + days[::-1], "mode": "none", "fill": "toself",
            "y": [_height(s.high) for _, s in part] + [_height(s.low) for _, s in part][::-1],
            "fillcolor": colour, "opacity": 0.18, "hoverinfo": "skip", "xaxis": x, "yaxis": y,
        })  # fmt: skip
        traces.append({
            "type": "scatter", "x": days, "y": [_height(s.value) for _, s in part],
            "mode": "lines+markers", "xaxis": x, "yaxis": y,
            "line": {"color": colour, "width": 2},
            "marker": {"size": 5 if len(part) > 1 else 7, "color": colour},
            "text": [_hover(p, s) for p, s in part],
            "hovertemplate": f"{who(said.side)}, %{{text}}<extra></extra>",
        })  # fmt: skip
    untold = [point for point in said.points if isinstance(point.share, NotEnoughData)]
    if untold:
        few = say("too few to tell")
        traces.append({
            "type": "scatter", "x": [_month(point) for point in untold], "y": [0] * len(untold),
            "mode": "markers", "xaxis": x, "yaxis": y, "opacity": 0.7,
            "marker": {"size": 7, "color": colour, "symbol": "x-thin",
                       "line": {"width": 1.5, "color": colour}},
            "text": [plain(p.label) for p in untold],
            "hovertemplate": f"{who(said.side)}, %{{text}}: {few}<extra></extra>",
        })  # fmt: skip
    return traces


def _hover(point: Point, share: Interval) -> str:
    said = say(
        "{share}, {people} of {wrote}",
        share=_said(share), people=count(point.people or 0), wrote=count(point.wrote or 0),
    )  # fmt: skip
    return f"{plain(point.label)}: {said}"


def _height(share: float) -> float:
    """Per cent, finer than a panel can show."""
    return round(100 * share, 2)


def _month(point: Point) -> int:
    """Months since 2000: a date takes four times the room, and a chart holds hundreds."""
    return (point.month.year - 2000) * 12 + point.month.month - 1


def _years(answer: WordsAnswer, words: Sequence[str]) -> dict[str, Any]:
    """Ticks of a time axis: at most five Januaries."""
    months = [_month(p) for word in words for side in SIDES for p in answer.of(side, word).points]
    first, last = (min(months) // 12, max(months) // 12) if months else (0, 0)
    shown = range(first, last + 1, (last - first) // 5 + 1)
    return {
        "tickangle": 0,
        "tickmode": "array",
        "tickvals": [12 * year for year in shown],
        "ticktext": [str(2000 + year) for year in shown],
        "range": [min(months) - 1, max(months) + 1] if months else None,
    }


def _parts(points: Sequence[Point]) -> list[list[tuple[Point, Interval]]]:
    parts: list[list[tuple[Point, Interval]]] = [[]]
    for point in points:
        found = point.share
        if isinstance(found, Interval):
            parts[-1].append((point, found))
        elif parts[-1]:
            parts.append([])
    return [part for part in parts if part]


def _heading(word: str, left: float, high: float) -> dict[str, Any]:
    return {
        "xref": "paper", "yref": "paper", "x": left, "y": high, "xanchor": "left",
        "yanchor": "bottom", "yshift": 4, "showarrow": False,
        "text": f"<b>{plain(name_of(word))}</b>", "font": {"size": SMALL + 1, "color": TEXT},
    }  # fmt: skip


def _key(side: str, at: float) -> dict[str, Any]:
    return {
        "xref": "paper", "yref": "paper", "x": at, "y": 1, "xanchor": "left", "yanchor": "bottom",
        "yshift": 4, "showarrow": False, "text": f"● {who(side)}",
        "font": {"size": SMALL + 1, "color": place(side)},
    }  # fmt: skip


def _dots(answer: WordsAnswer, order: Sequence[str], side: str) -> dict[str, Any]:
    rows = [(row, word, answer.of(side, word).recent(RECENT)) for row, word in enumerate(order)]
    known = [(row, word, found) for row, word, found in rows if isinstance(found, Interval)]
    colour, shift = place(side), -0.12 if side == STAFF else 0.12
    return {
        "type": "scatter", "mode": "markers",
        "x": [100 * found.value for *_, found in known],
        "y": [row + shift for row, *_ in known],
        "marker": {"size": 10, "color": colour},
        "error_x": {
            "type": "data", "symmetric": False, "thickness": 2, "width": 0, "color": colour,
            "array": [100 * (found.high - found.value) for *_, found in known],
            "arrayminus": [100 * (found.value - found.low) for *_, found in known],
        },
        "text": [f"{plain(name_of(w))}, {who(side)}: {_said(found)}" for _, w, found in known],
        "hovertemplate": "%{text}<extra></extra>",
    }  # fmt: skip


def _said(found: Interval | NotEnoughData) -> str:
    if isinstance(found, NotEnoughData):
        return say("not told")
    # Of a rare word among very many an interval must not read as if it had no width.
    digits = next((digits for digits in (1, 2) if 100 * found.high >= 10**-digits), 3)
    share, low, high = (decimal(100 * end, digits) for end in (found.value, found.low, found.high))
    return say("{share} % ({low} to {high})", share=share, low=low, high=high)


def _limits(point: Point) -> tuple[float | None, float | None, float | None]:
    found = point.share
    if isinstance(found, NotEnoughData):
        return None, None, None
    value, low, high = (round(100 * end, 1) for end in (found.value, found.low, found.high))
    return value, low, high
