"""What to do with a table that nothing knows: said for the shapes people really have."""

import re

from dashboard.ingest.cells import is_missing, is_number
from dashboard.ingest.formats import column_words as words
from dashboard.ingest.formats.across import units_across
from dashboard.ingest.formats.by_content import leaving_day, mostly_numbers
from dashboard.ingest.formats.customer_tables import score_columns
from dashboard.ingest.head import Head, in_words, simple
from dashboard.ingest.scales import words_for

_ASKED = re.compile(
    r"question|statement|\bitem\b|category|dimension|driver|theme|measure|frage|aussage|pregunta"
    r"|énoncé|criteri",
    re.I,
)
_NAMED = frozenset(
    ("first name", "last name", "full name", "employee name", "surname", "vorname", "nachname",
     "prénom", "nom", "nombre", "apellido", "apellidos", "job title", "job id", "manager id",
     "reports to")
)  # fmt: skip
_FEWEST_POINTS = 3
_GENERAL = "Write a map that names them: the README shows one."


def advice(head: Head) -> str:
    """One sentence or two on what to change, so that the file can be read."""
    shapes = (_leavers, _units_across, _scores, _people, _questions_down)
    return next((said for look in shapes if (said := look(head))), _GENERAL)


def _leavers(head: Head) -> str:
    left = leaving_day(head)
    if not left or not head.find(*words.PERSON) or head.find(*words.STARTED):
        return ""
    return (
        f"It says who left and when ('{left}'), but no first day. Turnover needs those who "
        "stayed as well: load the list of all staff with a column 'Hire date', or "
        "headcounts with the columns Unit, Month, Headcount, Leavers."
    )


def _units_across(head: Head) -> str:
    across = units_across(head)
    if not across:
        return ""
    return (
        f"Each row looks like a month ('{across[0]}') and each column like a unit "
        f"({', '.join(across[1:4])} …). If the figures count staff, say that they are "
        "headcounts (kind: headcounts) and it loads as it stands."
    )


def _scores(head: Head) -> str:
    scored = score_columns(head)
    named = " and ".join(f"'{name}'" for name in scored[:3])
    if not scored:
        return ""
    return (
        f"{named} may be a score, but nothing says who gave it. Say so and it loads as it "
        "stands: kind customer_answers for customers, kind answers for staff."
    )


def _people(head: Head) -> str:
    """Whether a row is a person with a name, rather than what somebody answered."""
    named = any(simple(in_words(name)) in _NAMED for name in head.names)
    if not named or not head.find(*words.PERSON) or head.find(*words.STARTED):
        return ""
    return (
        "It lists people, but not since when they are there. Add a column 'Hire date' "
        "('Termination date' for those who left); or load headcounts with the columns Unit, "
        "Month, Headcount, Leavers."
    )


def _are_points(figures: list[str]) -> bool:
    """Whether columns are named by the points or words of a scale."""
    points = [name for name in figures if is_number(name)]
    return len(points) >= _FEWEST_POINTS or bool(words_for(figures))


def _questions_down(head: Head) -> str:
    figures = [name for name in head.names if mostly_numbers(head, name, 0.8)]
    asked = next((n for n in head.names if n not in figures and _ASKED.search(n)), "")
    said = [cell for cell in head.column(asked) if not is_missing(cell)]
    # A row with a number of its own is a ticket or a response, whatever its category.
    if not figures or not said or head.find(*words.ANSWER_ID):
        return ""
    if _are_points(figures):
        return (
            f"Each row is a question ('{asked}') and each column how many gave that answer, and no "
            "column says where. Load the answers themselves, or a row a unit and question with the "
            "columns Unit, Period, Question, Favourable %."
        )
    named = ", ".join(f"'{name}'" for name in figures[:3])
    return (
        f"Each row is a question ('{asked}') and each column somebody's figures ({named}). Turn it "
        f"round: a row a unit, with the columns Unit, Period, {', '.join(said[:3])}; a spreadsheet "
        "does it by Paste special, Transpose."
    )
