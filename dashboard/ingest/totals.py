"""Rows that add the others up, or stand for their average: they are never units."""

import re
from typing import Final

_ALL_OF: Final = (
    "units stores branches sites schools districts hospitals teams departments employees locations "
    "respondents staff organisations organizations regions responses wards shops divisions"
)
_WORDS: Final = frozenset(
    [
        "total", "totals", "grand total", "all", "overall", "company", "whole company",
        "company total", "state", "state total", "national", "national total", "nationwide",
        "national average", "sum", "subtotal", "sub-total", "average", "mean", "median",
        "benchmark", "organisation total", "organization total", "gesamt", "gesamtergebnis",
        "summe", "insgesamt", "durchschnitt", "mittelwert", "total général", "ensemble",
        "moyenne", "total general", "todos", "promedio", "media nacional", "grand average",
        "overall average", "overall total", "company average", "company overall",
        *(f"all {what}" for what in _ALL_OF.split()),
    ]
)  # fmt: skip
# "Civil Service benchmark (median)", "All civil servants (mean score)", "North: total".
_MARKED: Final = re.compile(
    r"\bbenchmark\b|\((median|mean|average|mean score|total)\)$|[:–-] (sub)?total$"
    r"|^(grand |sub)?total (for|of)\b"
    r"|^(national|state|county|district|global) (average|mean|total)\b"
)


def is_total(cell: str) -> bool:
    """Whether a unit's cell says that the row is a sum or an average of others."""
    plain = " ".join(cell.lower().split())
    return plain in _WORDS or bool(_MARKED.search(plain))
