"""Chatwoot: headers in the agent's language, so the columns are known by what stands in them."""

import re

from dashboard.ingest.cells import is_date
from dashboard.ingest.formats.customer_plan import customer_plan, score
from dashboard.ingest.formats.format import Format
from dashboard.ingest.head import Head
from dashboard.ingest.mapping import Map, RowRule

NAME = "Chatwoot ratings"
# Agent, rating, feedback, three columns about the contact, link, date, and perhaps notes.
_WIDTHS = (8, 9)
_AGENT, _RATING, _FEEDBACK, _LINK, _DATE = 0, 1, 2, 6, 7
_NAMED = re.compile(r"^.+ \(\S+@\S+\)$")
_CONVERSATION = re.compile(r"^https?://\S+/conversations/\d+")


def _confidence(head: Head) -> float:
    if len(head.names) not in _WIDTHS:
        return 0.0
    rows = [row for row in head.rows if _is_rating(row)]
    links = any(_CONVERSATION.match(row[_LINK].strip()) for row in rows)
    # The last line speaks of the period and is no rating.
    return 0.9 if links and len(rows) >= len(head.rows) - 1 else 0.0


def _is_rating(row: list[str]) -> bool:
    agent, rating, when = row[_AGENT].strip(), row[_RATING].strip(), row[_DATE].strip()
    named = not agent or bool(_NAMED.match(agent)) or agent == "-"
    return named and rating in ("1", "2", "3", "4", "5") and is_date(when)


def _plan(head: Head) -> Map:
    names = head.names
    columns = {
        "answered_on": names[_DATE],
        "employee": names[_AGENT],
        "comment": names[_FEEDBACK],
        "answer_id": names[_LINK],
    }
    rated = score(head, "csat", names[_RATING], (1.0, 5.0))
    keep = (RowRule(names[_DATE], matches="?*"),)
    return customer_plan(head, NAME, [rated], columns, keep_rows=keep, personal=names[3:6])


CHATWOOT = Format(NAME, "customer_answers", _confidence, _plan)
