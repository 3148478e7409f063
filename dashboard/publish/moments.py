"""Cross-products of questions, by matrix product: what a join of answers with themselves gives.

A wave with ten questions has 55 pairs of them; joining would make 5.5 rows of every answer.
"""

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from dashboard.publish.engine import DuckEngine
from dashboard.publish.small_tables import empty_table, table_of

Array = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]

# Matrix products are cut into blocks of so many multiplications: above it the numerical library
# starts threads, which on a busy machine wait for each other a hundred times longer than they work.
_BLOCK_PRODUCTS = 200_000

_COLUMNS = {
    "wave_id": pa.int32(), "item_a": pa.int32(), "item_b": pa.int32(), "people": pa.float64(),
    "total_a": pa.float64(), "total_b": pa.float64(), "total_ab": pa.float64(),
}  # fmt: skip


def give_moments(engine: DuckEngine, *, wanted: bool) -> None:
    """Tells the statements `raw_moments`: one row a touched wave and ordered pair of items.

    Sums are over the persons who answered both, on the items' own scales.

    Args:
        wanted: were answers touched at all?
    """
    if wanted and not engine.by_matrix:
        engine.keep("raw_moments")
        return
    waves = engine.all("touched_wave_ids") if wanted else []
    parts = [_of_wave(engine, *wave) for wave in waves]
    engine.give("raw_moments", pa.concat_tables([empty_table(_COLUMNS), *parts]))


def _of_wave(engine: DuckEngine, wave: int, respondents: int) -> pa.Table:
    found = engine.arrays("wave_answers", {"wave_id": wave})
    items = np.flatnonzero(np.bincount(found["item_id"]))
    slots = np.zeros(items[-1] + 1, dtype=np.int64)
    slots[items] = np.arange(items.size)
    slot = slots[found["item_id"]]
    person = _rows_of(found["person"], respondents)
    answered, totals, products = cross_products(person, slot, found["score"], items.size)
    a, b = np.nonzero(answered > 0)
    values = (
        np.full(a.size, wave), items[a], items[b], answered[a, b], totals[a, b], totals.T[a, b],
        products[a, b],
    )  # fmt: skip
    return table_of(_COLUMNS, values)


def _rows_of(person: Numbers, respondents: int) -> Numbers:
    """A row number a person. Facts are kept person by person: then no sorting is needed."""
    begins = np.ones(person.size, dtype=bool)
    begins[1:] = person[1:] != person[:-1]
    rows = np.cumsum(begins) - 1
    if rows[-1] + 1 == respondents:
        return rows
    return np.unique(person, return_inverse=True)[1].astype(np.int64)


def cross_products(
    person: Numbers, item: Numbers, score: Array, items: int
) -> tuple[Array, Array, Array]:
    """Counts, sums of the first and products, items × items, over persons who answered both.

    Args:
        person, item: row and column numbers from 0, one a score.
    """
    block = max(1, _BLOCK_PRODUCTS // (2 * items) ** 2)
    blocks = int(person.max()) // block + 1
    both = np.zeros(blocks * block * 2 * items)
    place = person * (2 * items) + item
    both[place] = score
    both[place + items] = 1
    cut = both.reshape(blocks, block, 2 * items)
    found = np.matmul(cut.transpose(0, 2, 1), cut).sum(axis=0)
    return found[items:, items:], found[:items, items:], found[:items, :items]
