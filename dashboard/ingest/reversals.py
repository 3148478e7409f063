"""Questions that run against the others: perhaps asked the other way round."""

from collections.abc import Mapping, Sequence

import numpy as np

from dashboard.ingest.head import Head
from dashboard.ingest.mapping import Item, Map
from dashboard.ingest.scales import number_beside, plain_word

# Fewer people say nothing of a correlation; a weaker one may be chance.
_FEWEST = 30
_AGAINST = -0.3
_LEAST_ITEMS = 3


def running_against(head: Head, plan: Map) -> tuple[tuple[Item, float], ...]:
    """Questions whose answers go down as the others of their kind go up, with the correlation.

    Each is compared with the mean of the other questions, in the rows that were looked at.
    """
    items = [one for one in plan.items if one.role in ("engagement", "driver") and one.high]
    if len(items) < _LEAST_ITEMS:
        return ()
    table = np.array([_shares(head, one) for one in items], dtype=float)
    found = []
    for at, one in enumerate(items):
        r = _with_the_rest(table, at)
        if r is not None and r < _AGAINST and not one.reversed:
            found.append((one, r))
    # Where half of them run against the rest, nobody can tell which half.
    return tuple(found) if len(found) < 0.5 * len(items) else ()


def _with_the_rest(table: np.ndarray, at: int) -> float | None:
    others = np.delete(table, at, axis=0)
    answered = np.isfinite(others)
    counts = answered.sum(axis=0)
    sums = np.where(answered, others, 0.0).sum(axis=0)
    rest = np.divide(sums, counts, out=np.full(len(sums), np.nan), where=counts > 0)
    own = table[at]
    both = np.isfinite(own) & np.isfinite(rest)
    if both.sum() < _FEWEST or np.ptp(own[both]) == 0 or np.ptp(rest[both]) == 0:
        return None
    return float(np.corrcoef(own[both], rest[both])[0, 1])


def _shares(head: Head, item: Item) -> Sequence[float]:
    """Answers on 0 to 1, NaN where none was given; a reversed question turned round."""
    words = {plain_word(word): point for word, point in item.words}
    low, high = item.low or 0.0, item.high or 1.0
    points = [_point(cell, words) for cell in head.column(item.column)]
    shares = [(point - low) / (high - low) for point in points]
    return [1 - share for share in shares] if item.reversed else shares


def _point(cell: str, words: Mapping[str, float]) -> float:
    text = cell.strip()
    if words and (point := words.get(plain_word(text))) is not None:
        return point
    try:
        return float(text.replace(",", "."))
    except ValueError:
        beside = number_beside(text) if words else None
        return float("nan") if beside is None else beside
