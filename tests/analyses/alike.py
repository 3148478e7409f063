"""Holds pairs made of tables to the statement that writes the rule out."""

from typing import Any

import numpy as np
import pytest

from dashboard.analyses.pairs import Pairs, pairs_at
from dashboard.analyses.scope import chosen_units
from dashboard.mart.reading import Mart
from dashboard.selection import Selection

NUMBERS = ("x_total", "x_weight", "x_people", "y_total", "y_weight", "y_people")


def by_statement(
    mart: Mart, selection: Selection, lag: int, window: int | None
) -> dict[str, np.ndarray[Any, Any]]:
    return mart.columns(
        "link_pairs",
        x=selection.x,
        y=selection.y,
        lag=lag,
        window=window,
        since=selection.since,
        until=selection.until,
        units=chosen_units(mart, selection.where),
    )


def assert_alike(mart: Mart, selection: Selection, lag: int, window: int | None) -> Pairs:
    found = pairs_at(mart, selection, lag, window)
    said = by_statement(mart, selection, lag, window)
    for name in ("unit", "name", "period_on"):
        assert getattr(found, name).tolist() == said[name].tolist(), name
    assert found.region.tolist() == [region or "" for region in said["region"]]
    for name in NUMBERS:
        assert getattr(found, name) == pytest.approx(said[name], rel=1e-12, nan_ok=True), name
    if found.rows:
        assert found.pairing == said["pairing"][0]
        for side in "xy":
            days = min(said[f"{side}_starts_on"]), max(said[f"{side}_ends_on"])
            assert getattr(found, f"{side}_span") == days
    else:
        assert (found.pairing, found.x_span, found.y_span) == ("", None, None)
    return found
