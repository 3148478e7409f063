"""What is sent is what Plotly itself would have sent, only lighter."""

import base64
import json
from datetime import date
from typing import Any

import numpy as np
import plotly.graph_objects as go
import plotly.io
import pytest

from dashboard.analyses.link import LinkAnswer
from dashboard.charts.drawn import Drawn
from dashboard.charts.scatter import scatter
from dashboard.charts.theme import captioned


def sent(figure: go.Figure) -> Any:
    return json.loads(plotly.io.to_json(figure.to_dict(), validate=False))


def test_a_scatter_is_sent_as_plotly_would_send_it(link_answer: LinkAnswer) -> None:
    ours = scatter(link_answer)
    lean, full = sent(ours), sent(go.Figure(ours.spec))
    full["layout"]["template"] = {}
    assert lean["layout"] == rounded(full["layout"])
    assert [set(trace) for trace in lean["data"]] == [set(trace) for trace in full["data"]]
    assert numbers(lean["data"][-1]["x"]) == pytest.approx(numbers(full["data"][-1]["x"]), rel=1e-5)


def test_numbers_are_as_fine_as_a_screen_and_what_is_none_stays_at_home() -> None:
    trace = {
        "type": "scatter", "name": None, "x": [date(2024, 3, 1), date(2024, 4, 1)],
        "y": [77.38095238095238, None], "customdata": [["S1", 1 / 3]],
        "error_y": {"array": np.array([1.5, np.nan])},
    }  # fmt: skip
    told = sent(Drawn({"data": [trace], "layout": {}}))["data"][0]
    assert told["y"] == [77.381, None]
    assert told["x"] == ["2024-03-01", "2024-04-01"]
    assert told["customdata"] == [["S1", 0.333333]]
    assert "name" not in told
    assert np.isnan(numbers(told["error_y"]["array"])).tolist() == [False, True]


def test_whoever_looks_inside_finds_a_figure_that_plotly_has_checked() -> None:
    assert Drawn({"data": [{"type": "bar", "y": [1, 2]}], "layout": {}}).data[0].y == (1, 2)
    with pytest.raises(ValueError, match="colour"):
        _ = Drawn({"data": [{"type": "bar", "colour": "red"}], "layout": {}}).data


def test_a_caption_keeps_what_was_changed_and_leaves_the_figure_alone() -> None:
    plain = Drawn({"data": [], "layout": {"height": 300}})
    plain.update_layout(hovermode="x")
    with_caption = captioned(plain, "Invented company")
    assert with_caption.layout.hovermode == "x"
    assert with_caption.layout.height > plain.layout.height == 300
    assert plain.layout.title.text is None


def numbers(values: Any) -> Any:
    if isinstance(values, dict):
        return np.frombuffer(base64.b64decode(values["bdata"]), values["dtype"])
    return np.array(values)


def rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: rounded(one) for name, one in value.items()}
    if isinstance(value, list):
        return [rounded(one) for one in value]
    return float(f"{value:.6g}") if isinstance(value, float) else value
