"""Formbricks: a few columns about the response, then questions, numbered in some versions."""

from dashboard.ingest.formats.about_response import about_response
from dashboard.ingest.formats.format import Format
from dashboard.ingest.formats.survey_export import Export, survey_plan
from dashboard.ingest.head import Head
from dashboard.ingest.mapping import Map, RowRule

NAME = "Formbricks"
_OWN = ("formbricks id internal", "formbricks id")
_UNFINISHED = ("No", "False", "0")


def _confidence(head: Head) -> float:
    return 0.93 if head.find(*_OWN) and head.find("response id", "survey id") else 0.0


def _plan(head: Head) -> Map:
    finished, user = head.find("finished"), head.find("user id")
    # Whoever answers by a link has no user id; each response is then somebody else's.
    person = user if any(cell.strip() for cell in head.column(user)) else head.find("response id")
    columns = {
        "person": person,
        "answered_on": head.find("timestamp", "updated at", "created at"),
    }
    rules = (RowRule(finished, _UNFINISHED),) if finished else ()
    return survey_plan(head, Export(NAME, columns, about_response(head), drop_rows=rules))


FORMBRICKS = Format(NAME, "answers", _confidence, _plan)
