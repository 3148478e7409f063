"""Tables that publishing makes itself, beside what statements keep: lists of rounds, cells, words.

pyarrow asks of every list it is given whether pandas made it, and imports pandas to find out: half
a second in each process that publishes. Buffers it takes as they are, so buffers it gets.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

# How values lie in the buffer of each kind; texts and truth values lie otherwise.
_LAID_OUT = {
    pa.int32(): np.int32, pa.int64(): np.int64, pa.float64(): np.float64, pa.date32(): np.int32,
    pa.timestamp("us"): np.int64,
}  # fmt: skip

Columns = Mapping[str, pa.DataType]


def empty_table(columns: Columns) -> pa.Table:
    """No rows of these columns."""
    return table_of(columns, [()] * len(columns))


def table_of_rows(columns: Columns, rows: Sequence[Sequence[object]]) -> pa.Table:
    """One tuple a row, in the order of the columns."""
    return table_of(columns, list(zip(*rows, strict=True)) or [()] * len(columns))


def table_of(columns: Columns, values: Sequence[Sequence[Any] | npt.NDArray[Any]]) -> pa.Table:
    """One list or array a column; None is a missing value."""
    arrays = [column(of, kind) for of, kind in zip(values, columns.values(), strict=True)]
    return pa.Table.from_arrays(arrays, schema=pa.schema(list(columns.items())))


def column(values: Sequence[Any] | npt.NDArray[Any], kind: pa.DataType) -> pa.Array:
    """What `pa.array(values, kind)` gives, of the kinds that publishing uses."""
    if kind == pa.string():
        texts = pa.lib.StringBuilder()
        texts.append_values(list(values))
        return texts.finish()
    known = None
    if not isinstance(values, np.ndarray) and any(one is None for one in values):
        known = _bits([one is not None for one in values])
        values = [0 if one is None else one for one in values]
    if kind == pa.bool_():
        laid_out = _bits(values)
    else:
        laid_out = pa.py_buffer(np.ascontiguousarray(values, dtype=_LAID_OUT[kind]))
    return pa.Array.from_buffers(kind, len(values), [known, laid_out])


def _bits(values: Sequence[Any] | npt.NDArray[Any]) -> pa.Buffer:
    return pa.py_buffer(np.packbits(np.asarray(values, dtype=bool), bitorder="little"))
