"""Values of a result as a person reads them."""

from datetime import date

import numpy as np

from dashboard.mart.question import Question
from dashboard.mart.result import Result

NUMBERS = frozenset({"integer", "number"})
# Wider cells are cut for reading; exports hold them whole.
WIDEST_CELL = 60
NO_VALUE = "–"


def written(result: Result, column: str, question: Question | None = None) -> list[str]:
    """The cells of a column, in the format its question gives, "–" where there is no value."""
    kind, values = result.type_of(column), result.rows[column]
    words = question.columns.get(column) if question else None
    form = words.format if words else ""
    if kind in NUMBERS:
        form = form or _usual(values)
        return [NO_VALUE if np.isnan(value) else format(value, form) for value in values]
    return [_worded(value, form) for value in values]


def _usual(values: np.ndarray) -> str:
    """Whole numbers without decimals, the rest with two."""
    known = values[~np.isnan(values)]
    return ",.0f" if np.array_equal(known, np.round(known)) else ",.2f"


def _worded(value: object, form: str) -> str:
    if value is None:
        return NO_VALUE
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return value.strftime(form) if "%" in form else value.isoformat()
    text = " ".join(str(value).split())
    return text if len(text) <= WIDEST_CELL else f"{text[: WIDEST_CELL - 1]}…"
