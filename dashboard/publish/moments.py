"""Cross-products of questions, by matrix product: what a join of answers with themselves gives.

A wave with ten questions has 55 pairs of them; joining would make 5.5 rows of every answer.
"""

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from dashboard.publish.engine import DuckEngine

Array = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]

_COLUMNS = {
    "wave_id": pa.int32(), "item_a": pa.int32(), "item_b": pa.int32(), "people": pa.float64(),
    "total_a": pa.float64(), "total_b": pa.float64(), "total_ab": pa.float64(),
}  # fmt: skip


def give_moments(engine: DuckEngine) -> None:
    """Tells the statements `raw_moments`: one row a touched wave and ordered pair of items.

    Sums are over the persons who answered both, on the items' own scales.
    """
    parts = [_of_wave(engine, wave) for (wave,) in engine.all("touched_wave_ids")]
    schema = pa.schema(list(_COLUMNS.items()))
    engine.give("raw_moments", pa.concat_tables([schema.empty_table(), *parts]))


def _of_wave(engine: DuckEngine, wave: int) -> pa.Table:
    found = engine.arrays("wave_answers", {"wave_id": wave})
    items, slot = np.unique(found["item_id"], return_inverse=True)
    person = _rows_of(found["person"])
    answered, totals, products = cross_products(person, slot, found["score"], items.size)
    a, b = np.nonzero(answered > 0)
    values = (
        np.full(a.size, wave), items[a], items[b], answered[a, b], totals[a, b], totals.T[a, b],
        products[a, b],
    )  # fmt: skip
    columns = zip(_COLUMNS.items(), values, strict=True)
    return pa.table({name: pa.array(v).cast(kind) for (name, kind), v in columns})


def _rows_of(person: Numbers) -> Numbers:
    """A row number a person. Facts are kept person by person: then no sorting is needed."""
    if person.size == 0:
        return person
    begins = np.concatenate(([True], person[1:] != person[:-1]))
    runs = int(begins.sum())
    if np.unique(person[begins]).size == runs:
        return np.cumsum(begins) - 1
    return np.unique(person, return_inverse=True)[1].astype(np.int64)


def cross_products(
    person: Numbers, item: Numbers, score: Array, items: int
) -> tuple[Array, Array, Array]:
    """Counts, sums of the first and products, items × items, over persons who answered both.

    Args:
        person, item: row and column numbers from 0, one a score.
    """
    people = int(person.max()) + 1 if person.size else 0
    scores = np.zeros((people, items))
    told = np.zeros((people, items))
    scores[person, item] = score
    told[person, item] = 1
    return told.T @ told, scores.T @ told, scores.T @ scores
