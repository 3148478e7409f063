import tomllib
from pathlib import Path

import pytest

import dashboard
from dashboard.charts import theme

CONFIG = Path(dashboard.__file__).parent / ".streamlit" / "config.toml"
THEMES = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"]


def brightness(colour: str) -> float:
    """Relative luminance of WCAG 2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((brightness(one), brightness(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_there_are_exactly_ten_chart_colours(mode: str) -> None:
    assert len(set(THEMES[mode]["chartCategoricalColors"])) == 10
    assert len(THEMES[mode]["chartSequentialColors"]) == 10


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("ground", ["backgroundColor", "secondaryBackgroundColor"])
def test_every_chart_colour_and_the_text_can_be_read(mode: str, ground: str) -> None:
    colours = [*THEMES[mode]["chartCategoricalColors"], THEMES[mode]["textColor"]]
    faint = {c: contrast(c, THEMES[mode][ground]) for c in colours}
    assert min(faint.values()) >= 4.5, faint


@pytest.mark.parametrize(
    ("mode", "sides"), [("light", theme.SIDE_ON_LIGHT), ("dark", theme.SIDE_ON_DARK)]
)
def test_drawings_and_figures_share_the_colours_of_the_sides(
    mode: str, sides: dict[str, str]
) -> None:
    assert list(sides.values()) == THEMES[mode]["chartCategoricalColors"][:5]


def test_a_side_that_is_none_is_drawn_as_context() -> None:
    assert theme.place("weather") == theme.place("control")


def test_text_out_of_a_file_is_never_markup() -> None:
    assert theme.plain("<b>R&D</b>") == "&lt;b&gt;R&amp;D&lt;/b&gt;"


def test_long_text_is_broken_into_lines() -> None:
    assert theme.wrapped("one two three four", width=9) == "one two<br>three<br>four"
