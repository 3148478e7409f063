"""The evidence ladder: one row a rung, a symbol, a line of words, the number and its interval."""

from dashboard.analyses.ladder.rung import Rung, State
from dashboard.language import say

from .markup import Drawing, stencil, tag, text
from .numbers import decimal

SYMBOL = {State.HOLDS: "●", State.DOES_NOT_HOLD: "✕", State.CANNOT_SAY: "○"}
WIDTH, HEIGHT, PAD = 220, 26, 8
# Rungs whose number is a correlation, or the smallest that could be seen.
_CORRELATIONS = (1, 2, 3, 5)


def ladder(rungs: tuple[Rung, ...]) -> Drawing:
    """Every rung that this version computes, in the order in which evidence is weighed."""
    rows = [_row(rung) for rung in rungs if rung.built]
    return Drawing(tag("ol", *rows, class_="ladder"), alt(rungs))


def alt(rungs: tuple[Rung, ...]) -> str:
    """Each rung's state and line."""
    return " ".join(
        f"{r.number}. {say(r.title)}: {say(r.state)}. {r.line}" for r in rungs if r.built
    )


def numbers(rungs: tuple[Rung, ...]) -> dict[str, list[object]]:
    """The ladder as a table."""
    built = [rung for rung in rungs if rung.built]
    return {
        say("Rung"): [f"{rung.number}. {say(rung.title)}" for rung in built],
        say("Answer"): [say(rung.state) for rung in built],
        say("Number"): [rung.estimate for rung in built],
        say("From"): [rung.ci_low for rung in built],
        say("To"): [rung.ci_high for rung in built],
        say("What it is"): [rung.scale for rung in built],
    }


def on_correlation_scale(rung: Rung) -> bool:
    """Whether the number lies between -1 and 1 and may stand on the common axis."""
    return rung.estimate is not None and rung.number in _CORRELATIONS


def _row(rung: Rung) -> str:
    state = rung.state.value.replace(" ", "-")
    words = tag(
        "div",
        tag("strong", f"{rung.number}. {text(say(rung.title))}"),
        tag("span", text(say(rung.state)), class_="state"),
        tag("p", text(rung.line)),
        class_="words",
    )
    symbol = tag("span", SYMBOL[rung.state], class_="symbol", aria_hidden="true")
    return tag("li", symbol, words, _picture(rung), class_=f"rung {state}")


def _picture(rung: Rung) -> str:
    if rung.estimate is None:
        return tag("div", class_="forest none")
    drawing = _forest(rung) if on_correlation_scale(rung) else ""
    return tag(
        "div",
        drawing,
        tag("span", _number(rung), class_="figure"),
        tag("span", text(rung.scale), class_="count"),
        class_="forest",
    )


def _number(rung: Rung) -> str:
    said, interval = _figures(rung)
    return f"{tag('b', said)} ({interval})" if interval else tag("b", said)


def number_words(rung: Rung) -> str:
    """'0.42 (0.27 to 0.55)'; empty where the rung has no single number."""
    if rung.estimate is None:
        return ""
    said, interval = _figures(rung)
    return f"{said} ({interval})" if interval else said


def _figures(rung: Rung) -> tuple[str, str]:
    # A gap in points or pounds is not read as finely as a share.
    largest = max(abs(end or 0.0) for end in (rung.estimate, rung.ci_low, rung.ci_high))
    digits = 2 if largest <= 1 else 1 if largest < 1000 else 0
    said = decimal(rung.estimate or 0.0, digits)
    if rung.ci_low is None or rung.ci_high is None:
        return said, ""
    low, high = decimal(rung.ci_low, digits), decimal(rung.ci_high, digits)
    return said, say("{low} to {high}", low=low, high=high)


def _forest(rung: Rung) -> str:
    shapes = _line(-1, 1, 1, 0.3) + tag(
        "line", x1=_at(0), x2=_at(0), y1=2, y2=HEIGHT - 2, stroke="#000", stroke_opacity=0.6
    )
    if rung.ci_low is not None and rung.ci_high is not None:
        shapes += _line(rung.ci_low, rung.ci_high, 3, 1.0)
    shapes += tag("circle", cx=_at(rung.estimate or 0.0), cy=HEIGHT / 2, r=5.5)
    return stencil(shapes, WIDTH, HEIGHT)


def _line(low: float, high: float, width: int, opacity: float) -> str:
    ends = {"x1": _at(low), "x2": _at(high), "y1": HEIGHT / 2, "y2": HEIGHT / 2}
    return tag("line", stroke="#000", stroke_width=width, stroke_opacity=opacity, **ends)


def _at(value: float) -> float:
    return PAD + (max(-1.0, min(1.0, value)) + 1) / 2 * (WIDTH - 2 * PAD)
