"""Typeform: # first, questions, then dates in UTC and a network id."""

from dashboard.ingest.formats.format import Format
from dashboard.ingest.formats.survey_export import Export, survey_plan
from dashboard.ingest.head import Head, simple
from dashboard.ingest.mapping import Map, RowRule

NAME = "Typeform"
_ABOUT = ("#", "start date utc", "submit date utc", "stage date utc", "network id", "tags",
          "ending", "response type", "score")  # fmt: skip


def _confidence(head: Head) -> float:
    utc = any(name.endswith("(UTC)") for name in head.names)
    if head.names[0].strip() == "#":
        return 0.95 if utc else 0.0
    return 0.9 if head.find("submit date utc") and head.find("network id") else 0.0


def _plan(head: Head) -> Map:
    about = [n for n in head.names if n.strip() == "#" or simple(n) in _ABOUT]
    number = head.names[0] if head.names[0].strip() == "#" else ""
    columns = {
        "person": number,
        "answered_on": head.find("submit date utc", "stage date utc", "start date utc"),
    }
    finished = head.find("response type")
    rules = (RowRule(finished, ("partial", "started", "incomplete")),) if finished else ()
    return survey_plan(head, Export(NAME, columns, about, drop_rows=rules))


TYPEFORM = Format(NAME, "answers", _confidence, _plan)
