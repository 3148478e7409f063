"""Zendesk: a view of tickets with their satisfaction, and the list of ratings."""

from dashboard.ingest.formats.customer_plan import customer_plan, score
from dashboard.ingest.formats.format import Format
from dashboard.ingest.head import Head
from dashboard.ingest.mapping import Map, RowRule

VIEW, RATINGS = "Zendesk tickets", "Zendesk ratings"
# Asked but not answered, or not asked: no score.
_NOT_GIVEN = ("offered", "unoffered", "not offered")
_PEOPLE = ("Requester", "Requester email", "Requester domain", "Requester external id",
           "Submitter", "Organization")  # fmt: skip
_FIVE = (1.0, 5.0)


def _view(head: Head) -> float:
    rated = head.find("satisfaction score")
    return 0.95 * bool(rated and head.find("requester") and head.find("assignee", "group"))


def _plan_view(head: Head) -> Map:
    columns = {
        # The group that answered; Organization is the customer's.
        "unit": head.find("group"),
        "answered_on": head.find("solved at", "updated at", "created at"),
        "employee": head.find("assignee"),
        "answer_id": head.find("id"),
    }
    rated = score(head, "csat", head.find("satisfaction score"), _FIVE)
    placeless = (RowRule(columns["unit"], ("",)),) if columns["unit"] else ()
    undated = (RowRule(columns["answered_on"], ("", "-")),)
    drop = (RowRule(head.find("satisfaction score"), (*_NOT_GIVEN, "", "-")), *placeless, *undated)
    return customer_plan(head, VIEW, [rated], columns, drop_rows=drop, personal=_PEOPLE)


def _ratings(head: Head) -> float:
    known = all(head.find(*names) for names in _RATING_COLUMNS)
    return 0.95 * known


_RATING_COLUMNS = (("ticketid", "ticket id"), ("score",), ("assigneeid", "assignee id"),
                   ("groupid", "group id"))  # fmt: skip


def _plan_ratings(head: Head) -> Map:
    columns = {
        "unit": head.find("groupid", "group id"),
        "answered_on": head.find("updatedat", "updated at", "createdat", "created at"),
        # Who held the ticket when it was rated.
        "employee": head.find("assigneeid", "assignee id"),
        "answer_id": head.find("id"),
        "comment": head.find("comment"),
    }
    rated = score(head, "csat", head.find("score"), _FIVE)
    drop = (RowRule(head.find("score"), (*_NOT_GIVEN, "")), RowRule(columns["unit"], ("",)))
    return customer_plan(head, RATINGS, [rated], columns, drop_rows=drop)


ZENDESK_VIEW = Format(VIEW, "customer_answers", _view, _plan_view)
ZENDESK_RATINGS = Format(RATINGS, "customer_answers", _ratings, _plan_ratings)
