"""Rows that add the others up: they are never units."""

from typing import Final

_WORDS: Final = frozenset(
    [
        "total",
        "totals",
        "grand total",
        "all",
        "overall",
        "company",
        "whole company",
        "company total",
        "all units",
        "all stores",
        "all branches",
        "all sites",
        "all schools",
        "all districts",
        "all hospitals",
        "all teams",
        "all departments",
        "state",
        "state total",
        "national",
        "national total",
        "nationwide",
        "sum",
        "average",
        "mean",
        "benchmark",
        "all employees",
        "all locations",
        "organisation total",
        "organization total",
        "gesamt",
        "summe",
        "insgesamt",
        "total général",
        "ensemble",
        "total general",
        "todos",
    ]
)


def is_total(cell: str) -> bool:
    """Whether a unit's cell says that the row is a sum or an average of others."""
    return " ".join(cell.lower().split()) in _WORDS
