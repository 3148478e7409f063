"""Arrays as the statistics take them: floats, missing values known and counted."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool]
Numbers = npt.ArrayLike

# Spread below this share of the values' own size is rounding, not variation.
ROUNDING = 1e-12


def as_floats(values: Numbers) -> Floats:
    """A float array; None and NaN become NaN, infinities (a division by zero) as well."""
    floats = np.array(values, dtype=np.float64)
    floats[~np.isfinite(floats)] = np.nan
    return floats


def varies(values: Floats) -> bool:
    """Whether the values differ by more than floating point rounding."""
    if values.size < 2:
        return False
    return bool(np.ptp(values) > ROUNDING * np.max(np.abs(values)))


def as_codes(labels: Numbers) -> tuple[Integers, int]:
    """Labels of any kind as codes 0..k-1 in sorted order, with k."""
    names, codes = np.unique(np.asarray(labels), return_inverse=True)
    return codes.astype(np.int64).ravel(), int(names.size)


@dataclass(frozen=True, slots=True, eq=False)
class CompleteCases:
    """The rows where every column has a value, and where they stood before."""

    columns: tuple[Floats, ...]
    positions: Integers
    dropped: int

    @property
    def n(self) -> int:
        return int(self.positions.size)


def complete_cases(*columns: Numbers) -> CompleteCases:
    """Drop rows with a missing or infinite value in any column.

    Raises ValueError when the columns differ in length: that is a mistake in the calling code.
    """
    floats = [as_floats(column) for column in columns]
    lengths = {column.shape[0] for column in floats}
    if len(lengths) > 1:
        raise ValueError(f"columns of different lengths: {sorted(lengths)}; expected one length")
    whole = np.ones(lengths.pop(), dtype=bool)
    for column in floats:
        whole &= ~np.isnan(column).any(axis=tuple(range(1, column.ndim)))
    kept = np.flatnonzero(whole).astype(np.int64)
    return CompleteCases(tuple(c[kept] for c in floats), kept, int((~whole).sum()))
