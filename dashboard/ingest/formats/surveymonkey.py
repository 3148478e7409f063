"""SurveyMonkey: two header rows with the parts of a question below it, or folded into one."""

from itertools import pairwise

from dashboard.ingest.formats.format import Format
from dashboard.ingest.formats.survey_export import Export, survey_plan
from dashboard.ingest.head import Head, simple
from dashboard.ingest.mapping import Map
from dashboard.ingest.reading.source import Row

NAME = "SurveyMonkey"
_FIRST = ("respondent id", "respondentid")
_ABOUT = frozenset(
    ("respondent id", "respondentid", "collector id", "collectorid", "start date", "startdate",
     "end date", "enddate", "date created", "date modified", "ip address", "email address",
     "first name", "last name", "custom data 1", "custom data", "collector")
)  # fmt: skip
_WHEN = ("end date", "enddate", "date modified", "start date", "startdate", "date created")
_PARTS = ("response", "open-ended response", "réponse", "antwort", "respuesta")


def layout(raw: tuple[Row, ...]) -> tuple[int, int] | None:
    """First row of the names and first row of data; None for one row of names."""
    for number, (row, below) in enumerate(pairwise(raw[:6]), 1):
        if row and simple(row[0]) in _FIRST and not (below and below[0].strip()):
            unnamed = any(p.strip() and not n.strip() for n, p in zip(row, below, strict=False))
            said = any(cell.strip().lower() in _PARTS for cell in below)
            return (number, number + 2) if unnamed or said else None
    return None


def _confidence(head: Head) -> float:
    if layout(head.raw):
        return 0.95
    known = {simple(name) for name in head.names}
    if known & set(_FIRST) and known & {"collector id", "collectorid"}:
        return 0.95
    # RespondentID in one word, first, and whole questions beside it: the folded export.
    asked = sum(len(name) > 30 for name in head.names) >= 0.3 * len(head.names)
    return 0.92 if simple(head.names[0]) in _FIRST and asked else 0.0


def _plan(head: Head) -> Map:
    about = tuple(name for name in head.names if simple(name) in _ABOUT)
    columns = {"person": head.find(*_FIRST), "answered_on": head.find(*_WHEN)}
    return survey_plan(head, Export(NAME, columns, about))


SURVEYMONKEY = Format(NAME, "answers", _confidence, _plan, layout)
