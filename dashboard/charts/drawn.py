"""A figure as light as what is sent: checked when somebody looks inside, not at every visit.

Plotly checks each property of a figure while it is made, copied and changed, which costs more than
all the rest of a page. Our figures are plain dictionaries that the tests check once and for all.
"""

from base64 import b64encode
from typing import Any

import numpy as np
import plotly.graph_objects as go

Spec = dict[str, Any]
# What a screen can show, and half of what an unrounded number takes on the wire.
DIGITS = 6


class Drawn(go.Figure):  # type: ignore[misc]  # plotly has no types
    """Sent as it was written; a Plotly figure like any other to whoever reads or changes it."""

    def __init__(self, spec: Spec) -> None:
        self._spec = spec
        self._is_checked = False

    @property
    def spec(self) -> Spec:
        """What it is made of: data and layout."""
        return super().to_plotly_json() if self._is_checked else self._spec

    @property
    def data(self) -> Any:
        self._check()
        return super().data

    @property
    def layout(self) -> Any:
        self._check()
        return super().layout

    def to_dict(self) -> Spec:
        """As Plotly's own, with numbers no finer than a screen."""
        return super().to_dict() if self._is_checked else packed(self._spec)  # type: ignore[no-any-return]

    def _check(self) -> None:
        if not self._is_checked:
            self._is_checked = True
            super().__init__(self._spec)


def packed(value: Any) -> Any:
    """Ready for JSON: properties that are None left out, arrays packed, numbers rounded."""
    if isinstance(value, dict):
        return {name: packed(one) for name, one in value.items() if one is not None}
    if isinstance(value, np.ndarray):
        return _array(value)
    if isinstance(value, list | tuple):
        return [packed(one) if isinstance(one, _NESTED) else one for one in value]
    return round_number(value) if isinstance(value, float) else value


def _array(values: np.ndarray[Any, Any]) -> Any:
    if values.dtype.kind == "f" and values.ndim == 1:
        told = b64encode(values.astype("<f4").tobytes()).decode("ascii")
        return {"dtype": "f4", "bdata": told}
    return packed(values.tolist())


def round_number(value: float) -> float:
    return float(f"{value:.{DIGITS}g}")


_NESTED = (dict, list, tuple, float, np.ndarray)
