"""Delighted, Thanx and Intercom: one score a row, who was asked beside it."""

from dashboard.ingest.formats.customer_plan import customer_plan, score
from dashboard.ingest.formats.format import Format
from dashboard.ingest.head import Head
from dashboard.ingest.mapping import Map, Metric, RowRule

_TEN, _FIVE = (0.0, 10.0), (1.0, 5.0)
_KINDS = {"nps": "nps", "csat": "csat", "ces": "ces", "five star": "stars", "stars5": "stars",
          "smileys": "csat", "thumbs": "csat"}  # fmt: skip


def _delighted(head: Head) -> float:
    kind = head.find("survey type", "survey_type") and head.find("score")
    person = head.find("person", "person id", "person email", "permalink")
    return 0.9 * bool(kind and person and head.find("created at", "created_at"))


def _plan_delighted(head: Head) -> Map:
    kinds = {cell.strip().lower() for cell in head.column(head.find("survey type"))} - {""}
    known = {_KINDS.get(kind, "nps") for kind in kinds} or {"nps"}
    columns = {
        "answered_on": head.find("responded at", "updated at", "created at"),
        "comment": head.find("comment"),
        "answer_id": head.find("id", "response id"),
        "unit": head.find("store", "location", "branch", "team", "site", "person properties store",
                          "person properties location"),
    }  # fmt: skip
    one = next(iter(known)) if len(known) == 1 else "nps"
    rated = score(head, one, head.find("score"), _TEN if one == "nps" else _FIVE)
    if len(known) > 1:
        columns |= {"metric_column": head.find("survey type"), "score": head.find("score")}
    metrics: list[Metric] = [] if len(known) > 1 else [rated]
    people = ("Person", "person", "person.name", "person.email", "Permalink", "permalink")
    return customer_plan(head, "Delighted", metrics, columns, personal=people)


def _thanx(head: Head) -> float:
    return 0.95 * bool(head.find("nps feedback uid", "nps feedback id") and head.find("rating"))


def _plan_thanx(head: Head) -> Map:
    columns = {
        "unit": head.find("location id", "merchant location id", "merchant id"),
        "answered_on": head.find("rated at", "created at"),
        "comment": head.find("review"),
        "answer_id": head.find("nps feedback uid", "nps feedback id"),
    }
    rated = score(head, "nps", head.find("rating"), _TEN)
    unrated = (RowRule(columns["answered_on"], ("",)),)
    return customer_plan(head, "Thanx", [rated], columns, drop_rows=unrated,
                         personal=("responded_by", "user_id"))  # fmt: skip


def _intercom(head: Head) -> float:
    rated = head.find("conversation rating rating", "conversation rating")
    return 0.9 * bool(rated and head.find("conversation id", "id"))


def _plan_intercom(head: Head) -> Map:
    columns = {
        "unit": head.find("team", "team assigned", "team assignee id", "app name"),
        "answered_on": head.find("conversation rating created at", "rated at",
                                 "conversation created at", "created at"),
        "employee": head.find("conversation rating teammate id", "teammate id", "teammate"),
        "comment": head.find("conversation rating remark", "remark"),
        "answer_id": head.find("conversation id", "id"),
    }  # fmt: skip
    column = head.find("conversation rating rating", "conversation rating")
    rated = score(head, "csat", column, _FIVE)
    return customer_plan(head, "Intercom", [rated], columns,
                         drop_rows=(RowRule(column, ("",)),))  # fmt: skip


DELIGHTED = Format("Delighted", "customer_answers", _delighted, _plan_delighted)
THANX = Format("Thanx", "customer_answers", _thanx, _plan_thanx)
INTERCOM = Format("Intercom", "customer_answers", _intercom, _plan_intercom)
