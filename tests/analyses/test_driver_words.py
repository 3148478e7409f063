from dataclasses import replace

import numpy as np
import pytest

from dashboard.analyses.driver_words import caveats, sentence, what_to_do
from dashboard.analyses.metric_info import MetricInfo
from dashboard.analyses.themes import Theme, in_order
from dashboard.stats import Interval
from dashboard.stats.correlation import pearson
from dashboard.stats.drivers import Drivers, key_drivers

NPS = MetricInfo("nps", "NPS", "customer", "net", "month", -100, 100, "higher", "points", False)
NAMES = ("Manager", "Growth", "Workload")


def found(weights: tuple[float, ...], alike: float = 0.0) -> tuple[Drivers, tuple[Theme, ...]]:
    """Themes of 120 units, the outcome made of them; `alike` glues the first two together."""
    draw = np.random.default_rng(3)
    x = draw.normal(size=(120, 3))
    x[:, 1] = (1 - alike) * x[:, 1] + alike * x[:, 0]
    y = x @ np.array(weights) + draw.normal(size=120)
    answer = key_drivers(x, y)
    assert isinstance(answer, Drivers)
    themes = tuple(
        Theme(
            metric=replace(NPS, metric=f"driver_{n}", label=name, side="staff", kind="mean"),
            r=pearson(x[:, n], y),
            driver=answer.drivers[n],
            now=Interval(60.0 + n, 58.0 + n, 62.0 + n),
            turned=False,
        )
        for n, name in enumerate(NAMES)
    )
    return answer, in_order(themes)


def test_one_clear_leader_is_named_alone() -> None:
    answer, themes = found((1.2, 0.1, 0.0))
    said = sentence(answer, themes, NPS, "stores", 120)
    assert said.startswith("Manager goes with NPS most; all three together go with")
    assert "(now 60.0)" in what_to_do(answer, themes, NPS, "stores").replace("+", "")


def test_leaders_that_chance_may_have_put_in_order_are_named_together() -> None:
    answer, themes = found((0.6, 0.6, 0.0))
    said = sentence(answer, themes, NPS, "stores", 120)
    assert "which of them is first cannot be told" in said


def test_two_names_of_one_thing_are_not_ranked() -> None:
    answer, themes = found((0.6, 0.6, 0.3), alike=0.95)
    said = sentence(answer, themes, NPS, "stores", 120)
    assert said.startswith("Cannot rank them: ")
    assert "are one thing under several names" in said
    assert "as one theme" in what_to_do(answer, themes, NPS, "stores")


def test_themes_that_have_nothing_to_do_with_it_are_not_named() -> None:
    answer, themes = found((0.0, 0.0, 0.0))
    said = sentence(answer, themes, NPS, "stores", 120)
    assert said.startswith("No theme can be told from chance")
    assert "other reasons" in what_to_do(answer, themes, NPS, "stores")


def test_a_theme_that_goes_the_other_way_is_said() -> None:
    _, themes = found((1.0, -1.0, 0.0))
    assert caveats(themes, NPS, 1) == (
        "Growth goes the other way: a better score there goes with worse NPS.",
    )
    assert "Manager" in caveats(themes, NPS, -1)[0]


@pytest.mark.parametrize("weights", [(1.2, 0.1, 0.0), (0.6, 0.6, 0.0), (0.0, 0.0, 0.0)])
def test_no_sentence_says_that_a_theme_drives_anything(weights: tuple[float, ...]) -> None:
    answer, themes = found(weights)
    said = sentence(answer, themes, NPS, "stores", 120) + what_to_do(answer, themes, NPS, "stores")
    assert not any(word in said for word in ("drive", "cause", "lead to", "significant"))
