"""What to do with a table that nothing knows: said for the shapes people really have."""

import re

from dashboard.ingest.cells import is_missing, is_number
from dashboard.ingest.formats import column_words as words
from dashboard.ingest.formats.by_content import leaving_day, mostly_numbers
from dashboard.ingest.head import Head
from dashboard.ingest.scales import words_for

_ASKED = re.compile(
    r"question|statement|\bitem\b|category|dimension|driver|theme|measure|frage|aussage|pregunta"
    r"|énoncé|criteri",
    re.I,
)
_FEWEST_POINTS = 3
_GENERAL = "Write a map that names them: the README shows one."


def advice(head: Head) -> str:
    """One sentence or two on what to change, so that the file can be read."""
    left = leaving_day(head)
    if left and head.find(*words.PERSON) and not head.find(*words.STARTED):
        return (
            f"It says who left and when ('{left}'), but no first day. Turnover needs those who "
            "stayed as well: load the list of all staff with a column 'Hire date', or "
            "headcounts with the columns Unit, Month, Headcount, Leavers."
        )
    figures = [name for name in head.names if mostly_numbers(head, name, 0.8)]
    asked = next((n for n in head.names if n not in figures and _ASKED.search(n)), "")
    if not asked or not figures:
        return _GENERAL
    points = [name for name in figures if is_number(name)]
    if len(points) >= _FEWEST_POINTS or words_for(figures):
        return (
            f"Each row is a question ('{asked}') and each column how many gave that answer, and no "
            "column says where. Load the answers themselves, or a row a unit and question with the "
            "columns Unit, Period, Question, Favourable %."
        )
    named = ", ".join(f"'{name}'" for name in figures[:3])
    said = [cell for cell in head.column(asked) if not is_missing(cell)][:3]
    return (
        f"Each row is a question ('{asked}') and each column somebody's figures ({named}). Turn it "
        f"round: a row a unit, with the columns Unit, Period, {', '.join(said)}; a spreadsheet "
        "does it by Paste special, Transpose."
    )
