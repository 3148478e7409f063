"""Months as the ledger counts them."""

from datetime import date


def month_ix(day: date) -> int:
    """Months since the year 0."""
    return 12 * day.year + day.month - 1


def month_range(first: object, last: object) -> tuple[int, int] | None:
    """First and last month of two days; None where there are none."""
    if isinstance(first, date) and isinstance(last, date):
        return month_ix(first), month_ix(last)
    return None
