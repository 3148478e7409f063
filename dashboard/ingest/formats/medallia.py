"""Medallia Agent Connect: each rating names the employee it is about."""

from dashboard.ingest.formats.customer_plan import customer_plan, score
from dashboard.ingest.formats.format import Format
from dashboard.ingest.head import Head
from dashboard.ingest.mapping import Map, RowRule

NAME = "Medallia Agent Connect"
_UNITS = ("employee group", "employee location", "employee department", "employee team",
          "group name", "location", "location name", "team leader custom id", "team name",
          "brand")  # fmt: skip
_PEOPLE = ("customer_name", "request_sent_to", "employee_first_name", "employee_last_name",
           "employee_email", "team_leader", "team_leader_first_name", "team_leader_last_name",
           "team_leader_email", "external_url")  # fmt: skip


def _confidence(head: Head) -> float:
    marks = head.find("star rating") and head.find("employee custom id", "employee email")
    return 0.95 * bool(marks and head.find("response received at", "request sent at"))


def _plan(head: Head) -> Map:
    filled = [name for name in head.names if any(c.strip() for c in head.column(name))]
    units = [head.find(one) for one in _UNITS if head.find(one) in filled]
    columns = {
        "unit": units[0] if units else "",
        "answered_on": head.find("response received at"),
        "employee": head.find("employee custom id", "employee email"),
        "comment": head.find("comments"),
        "answer_id": head.find("request id"),
    }
    stars = score(head, "stars", head.find("star rating"), (1.0, 5.0))
    # A request that nobody answered has no day and no stars.
    unanswered = (RowRule(columns["answered_on"], ("",)),)
    return customer_plan(head, NAME, [stars], columns, drop_rows=unanswered, personal=_PEOPLE)


MEDALLIA = Format(NAME, "customer_answers", _confidence, _plan)
