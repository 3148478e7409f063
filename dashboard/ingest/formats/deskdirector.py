"""DeskDirector: a row a survey, five columns a question, the ticket's columns beside them."""

import re

from dashboard.ingest.customer_scores import USUAL_SCALE
from dashboard.ingest.formats.customer_plan import customer_plan, score
from dashboard.ingest.formats.format import Format
from dashboard.ingest.head import Head
from dashboard.ingest.mapping import Map, Metric

NAME = "DeskDirector"
_VALUE = re.compile(r"^(question_\w+?)_value$", re.I)
_SCORES = (
    ("nps", re.compile(r"recommend|\bnps\b", re.I)),
    ("ces", re.compile(r"effort|how easy", re.I)),
    ("csat", re.compile(r"satisf|happy|rat(e|ing)|csat|smiley", re.I)),
)
_UNIT = ("ticket board", "board", "ticket board name", "board name", "ticket team", "team",
         "ticket department", "department", "location", "site")  # fmt: skip


def _confidence(head: Head) -> float:
    own = head.find("survey result id") and head.find("contact id", "company id")
    return 0.95 if own and any(_VALUE.match(name) for name in head.names) else 0.0


def _plan(head: Head) -> Map:
    metrics: dict[str, Metric] = {}
    said: list[str] = []
    for name in head.names:
        if found := _VALUE.match(name):
            asked = [*head.column(found[1]), *head.column(f"{found[1]}_type")]
            metric = next((one for one, known in _SCORES if any(map(known.search, asked))), "")
            if metric and metric not in metrics:
                metrics[metric] = score(head, metric, name, USUAL_SCALE[metric])
            said.append(f"{found[1]}_comment")
    columns = {
        "unit": head.find(*_UNIT),
        "answered_on": head.find("created at", "updated at"),
        "comment": next((name for name in said if any(head.column(name))), ""),
        "answer_id": head.find("survey result id"),
    }
    people = ("contact_id", "contact_name", "company_name", "company_id")
    return customer_plan(head, NAME, list(metrics.values()), columns, personal=people)


DESKDIRECTOR = Format(NAME, "customer_answers", _confidence, _plan)
