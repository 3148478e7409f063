"""People of a file of answers: who they are by their e-mail address, and where they work."""

from dashboard.ingest.formats.unit_columns import WHOLE
from dashboard.ingest.problems import Severity, file_problem
from dashboard.ingest.resolving.periods import span_of
from dashboard.ingest.work import Work


def find_people(work: Work, statement: str) -> None:
    """Makes desk.people; who is named by an address that a people file told is that person.

    Args:
        statement: people, or people_often where few come up several times.
    """
    ((by_address,),) = work.run("is_keyed_by_address")
    work.run("people" if by_address else statement, **work.key.parameters())
    if by_address:
        work.run("people_by_address")


def place_people(work: Work) -> bool:
    """Gives answers without a unit the one where their people work, as the store knows it.

    False where only the careful road can.
    """
    if not work.has("person") or not _is_without_unit(work):
        return True
    find_people(work, "people")
    ((known,),) = work.run("has_known_people")
    if not known:
        return True
    if work.fast:
        return False
    work.run("units_of_people", day=_day(work))
    ((people, placed),) = work.run("people_placed", whole=work.plan.columns["unit"])
    work.facts["placed"] = placed
    what = f"{placed:,} of {people:,} people are counted where they work, as the people file says."
    severity: Severity = "note"
    if placed < people:
        what += f" The other {people - placed:,} count for '{WHOLE}'."
        severity = "warning"
    work.problems.append(file_problem(work.file, what, severity=severity))
    return True


def _is_without_unit(work: Work) -> bool:
    named = work.plan.columns.get("unit", "").strip().lower()
    return named == WHOLE.lower() and not work.label("unit")


def _day(work: Work) -> str | None:
    """The last day of a wave that is named for the whole file."""
    span = span_of(work.plan.columns.get("wave", ""))
    return span[1].isoformat() if span else None
