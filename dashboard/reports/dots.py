"""The dots of a link, laid out from 0 to 1 on both axes, for a picture on paper."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from dashboard.analyses.link import LinkAnswer
from dashboard.charts.numbers import scale_text
from dashboard.charts.scatter import alt
from dashboard.language import current
from dashboard.stats.correlation.line import FittedLine

STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
MOST_DOTS = 3000


def dots_data(answer: LinkAnswer) -> dict[str, Any] | None:
    """Dots, line, band and ticks; None where there is nothing to draw."""
    points = answer.points
    if points.count < 2:
        return None
    across, up = round_axis(points.x.tolist()), round_axis(points.y.tolist())
    shown = np.unique(np.linspace(0, points.count - 1, min(points.count, MOST_DOTS)).astype(int))
    return {
        "alt": alt(answer),
        "x": scale_text(answer.x),
        "y": scale_text(answer.y),
        "side": answer.x.side,
        "dots": [[across.at(float(points.x[i])), up.at(float(points.y[i]))] for i in shown],
        "left_out": points.count - len(shown),
        "line": _line(answer.line, across, up) if isinstance(answer.line, FittedLine) else [],
        "x_ticks": across.ticks(),
        "y_ticks": up.ticks(),
    }


class Axis:
    """One axis in round steps."""

    def __init__(self, low: float, high: float, step: float) -> None:
        self.low, self.high, self.step = low, high, step

    def at(self, value: float) -> float:
        return round((value - self.low) / (self.high - self.low), 5)

    def ticks(self) -> list[list[Any]]:
        digits = max(0, -math.floor(math.log10(self.step)) + (self.step * 10 % 1 > 0))
        first = math.ceil(self.low / self.step - 1e-9)
        last = math.floor(self.high / self.step + 1e-9)
        values = [n * self.step for n in range(first, last + 1)]
        return [[self.at(v), current().number(f"{v:,.{min(digits, 3)}f}")] for v in values]


def round_axis(values: Sequence[float]) -> Axis:
    low, high = min(values), max(values)
    reach = (high - low) or max(abs(high), 1.0)
    low, high = low - 0.05 * reach, high + 0.05 * reach
    rough = (high - low) / 4
    scale = 10.0 ** math.floor(math.log10(rough))
    step = min((s * scale for s in STEPS), key=lambda s: abs(s - rough))
    return Axis(low, high, step)


def _line(line: FittedLine, across: Axis, up: Axis) -> list[list[float]]:
    """x, fit and the ends of the band at some places inside the range of the data."""
    places = np.linspace(0, line.at.size - 1, min(line.at.size, 24)).astype(int)
    ends = (line.fit, line.low, line.high)
    return [[across.at(float(line.at[i])), *(up.at(float(v[i])) for v in ends)] for i in places]
