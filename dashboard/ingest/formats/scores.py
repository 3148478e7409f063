"""Tables of figures by unit and period, and of customers' scores."""

from dashboard.ingest.cells import is_missing, is_number, slug
from dashboard.ingest.customer_scores import CUSTOMER_SCORES, USUAL_SCALE
from dashboard.ingest.formats import column_words as words
from dashboard.ingest.formats.column_words import columns_of
from dashboard.ingest.formats.customer_plan import customer_plan, score
from dashboard.ingest.formats.format import Format
from dashboard.ingest.head import Head, simple
from dashboard.ingest.mapping import Map, Metric


def _customer_columns(head: Head) -> dict[str, str]:
    return columns_of(
        head,
        answered_on=words.ANSWERED,
        unit=words.UNIT,
        unit_name=words.UNIT_NAME,
        metric_column=words.METRIC,
        comment=words.COMMENT,
        employee=("employee id", "employee", "agent id", "assignee id", "employee custom id"),
        answer_id=words.ANSWER_ID,
    )


def _customer_metrics(head: Head) -> tuple[Metric, ...]:
    known = ((name, head.find(*spelled)) for name, spelled in CUSTOMER_SCORES.items())
    return tuple(score(head, name, column, USUAL_SCALE[name]) for name, column in known if column)


def _customer_confidence(head: Head) -> float:
    found = _customer_columns(head)
    if "answered_on" not in found:
        return 0.0
    long = "metric_column" in found and head.find(*words.SCORE)
    if not (_customer_metrics(head) or long):
        return 0.0
    # Without a unit all scores are the whole organisation's, so any surer format goes first.
    return 0.85 if "unit" in found else 0.55


def _plan_customers(head: Head) -> Map:
    found = _customer_columns(head)
    metrics = _customer_metrics(head)
    if "metric_column" in found and (rated := head.find(*words.SCORE)):
        found["score"], metrics = rated, ()
    else:
        found.pop("metric_column", None)
    return customer_plan(head, CUSTOMERS.name, metrics, found)


def _unit_columns(head: Head) -> dict[str, str]:
    return columns_of(
        head,
        unit=words.UNIT,
        unit_name=words.UNIT_NAME,
        period=words.PERIOD,
        people=("people", "n", "responses", "respondents", "number of responses"),
    )


def _figures(head: Head, found: dict[str, str]) -> list[str]:
    """Columns of numbers that are not codes."""
    kept = []
    for name in head.names:
        cells = [c for c in head.column(name) if not is_missing(c)]
        numbers = [c for c in cells if is_number(c)]
        coded = simple(name).endswith((" id", " code", " number", " no"))
        if cells and len(numbers) >= 0.5 * len(cells) and name not in found.values() and not coded:
            kept.append(name)
    return kept


def _unit_confidence(head: Head) -> float:
    found = _unit_columns(head)
    personal = head.find(*words.PERSON)
    if "unit" not in found or "period" not in found or personal:
        return 0.0
    return 0.6 if _figures(head, found) else 0.0


def _plan_unit_scores(head: Head) -> Map:
    found = _unit_columns(head)
    if (measure := head.find(*words.METRIC)) and (value := head.find(*words.SCORE, "impact value")):
        return Map(
            "unit_scores",
            {**found, "metric_column": measure, "value_column": value},
            format=UNIT_SCORES.name,
        )
    metrics = tuple(Metric(slug(name), (name,), name) for name in _figures(head, found))
    return Map("unit_scores", found, metrics=metrics, format=UNIT_SCORES.name)


CUSTOMERS = Format("customers' scores", "customer_answers", _customer_confidence, _plan_customers)
UNIT_SCORES = Format(
    "figures by unit and period", "unit_scores", _unit_confidence, _plan_unit_scores
)
