"""A line small enough to stand beside a number: the series, its band, its last point."""

import numpy as np
import numpy.typing as npt

from dashboard.analyses.over_time import Series
from dashboard.language import say

from .markup import Drawing, stencil, tag
from .numbers import value_text

WIDTH, HEIGHT, PAD = 220, 44, 5
Floats = npt.NDArray[np.float64]


def sparkline(series: Series) -> Drawing:
    """Needs two periods; with fewer there is nothing to draw and the markup is empty."""
    if series.periods < 2:
        return Drawing("", "")
    low, high = _range(series)
    x = PAD + np.arange(series.periods) / (series.periods - 1) * (WIDTH - 2 * PAD)

    def y(values: Floats) -> Floats:
        flat = np.full(values.shape, HEIGHT / 2)
        return (
            flat
            if high == low
            else HEIGHT - PAD - (values - low) / (high - low) * (HEIGHT - 2 * PAD)
        )

    shapes = _band(x, y(series.high), y(series.low)) + _line(x, y(series.value))
    end = tag("circle", cx=float(x[-1]), cy=float(y(series.value)[-1]), r=3.5)
    words = alt(series)
    return Drawing(stencil(shapes + end, WIDTH, HEIGHT, words), words)


def alt(series: Series) -> str:
    """From where to where it went."""
    info = series.metric
    first, last = float(series.value[0]), float(series.value[-1])
    return say(
        "{label} from {first} in {start} to {last} in {end}",
        label=info.label, first=value_text(first, info), start=series.label[0],
        last=value_text(last, info), end=series.label[-1],
    )  # fmt: skip


def _range(series: Series) -> tuple[float, float]:
    """Room for the line, and for as much of its band as leaves the line readable."""
    least, most = float(np.nanmin(series.value)), float(np.nanmax(series.value))
    room = (most - least) or abs(most) or 1.0
    lows, highs = series.low[np.isfinite(series.low)], series.high[np.isfinite(series.high)]
    low = max(float(lows.min()), least - room) if lows.size else least
    high = min(float(highs.max()), most + room) if highs.size else most
    return min(low, least), max(high, most)


def _line(x: Floats, y: Floats) -> str:
    points = " ".join(f"{a:.1f},{b:.1f}" for a, b in zip(x, y, strict=True) if np.isfinite(b))
    return tag("polyline", points=points, fill="none", stroke="#000", stroke_width=2)


def _band(x: Floats, top: Floats, bottom: Floats) -> str:
    known = np.isfinite(top) & np.isfinite(bottom)
    if known.sum() < 2:
        return ""
    edge = [*zip(x[known], top[known], strict=True)]
    back = [*zip(x[known], bottom[known], strict=True)][::-1]
    points = " ".join(f"{a:.1f},{b:.1f}" for a, b in (*edge, *back))
    return tag("polygon", points=points, fill_opacity=0.22)
