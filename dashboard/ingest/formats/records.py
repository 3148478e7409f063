"""Plain tables that HR and finance write themselves: spells, headcounts, units, invitations."""

from dashboard.ingest.formats import column_words as words
from dashboard.ingest.formats.column_words import columns_of, personal_columns
from dashboard.ingest.formats.format import Format
from dashboard.ingest.head import Head
from dashboard.ingest.mapping import Map


def _employment(head: Head) -> dict[str, str]:
    return columns_of(
        head,
        person=words.PERSON,
        unit=words.UNIT,
        started=words.STARTED,
        ended=words.ENDED,
        exit_reason=words.REASON,
        voluntary=("voluntary", "voluntary leaver", "termination type", "exit type"),
        regretted=("regretted", "regrettable", "regretted loss", "regrettable loss"),
        moved=("moved", "internal move", "transfer"),
        salary_band=("salary band", "pay band", "band", "grade", "pay grade"),
    )


def _headcounts(head: Head) -> dict[str, str]:
    return columns_of(
        head,
        unit=words.UNIT,
        unit_name=words.UNIT_NAME,
        month=words.MONTH,
        staff=words.STAFF,
        leavers=words.LEAVERS,
        voluntary_leavers=("voluntary leavers", "voluntary exits", "resignations"),
    )


def _invitations(head: Head) -> dict[str, str]:
    return columns_of(
        head,
        unit=words.UNIT,
        unit_name=words.UNIT_NAME,
        wave=words.WAVE,
        wave_opened=words.OPENED,
        wave_closed=words.CLOSED,
        invited=words.INVITED,
    )


def _units(head: Head) -> dict[str, str]:
    return columns_of(
        head,
        unit=("code", *words.UNIT),
        unit_name=(*words.UNIT_NAME, "name"),
        parent=words.PARENT,
        unit_kind=("kind", "unit kind", "unit type", "type", "level"),
        opened=("opened", "opened on", "opening date", "open date"),
        closed=("closed", "closed on", "closing date", "close date"),
        alias=("alias", "also known as", "old code", "former code"),
    )


def _has(found: dict[str, str], *keys: str) -> bool:
    return all(key in found for key in keys)


def _plan_units(head: Head) -> Map:
    found = _units(head)
    rest = tuple(n for n in head.names if n not in found.values() and any(head.column(n)))
    return Map("units", found, attributes=rest, format=UNITS.name)


def _units_confidence(head: Head) -> float:
    found = _units(head)
    if not _has(found, "unit"):
        return 0.0
    dated = head.find(*words.WAVE, *words.PERIOD, *words.ANSWERED, *words.PERSON, *words.SCORE)
    if _has(found, "parent") and not dated:
        return 0.9
    told = {"unit_name", "unit_kind", "opened", "closed", "alias"} & set(found)
    once = len(set(head.column(found["unit"]))) == len(head.rows)
    return (0.7 if len(told) > 1 else 0.4 if told else 0.0) if not dated and once else 0.0


EMPLOYMENT = Format(
    "employment spells",
    "employment",
    lambda head: 0.9 * _has(_employment(head), "person", "unit", "started"),
    lambda head: Map(
        "employment",
        _employment(head),
        format="employment spells",
        dropped=personal_columns(head),
    ),
)
HEADCOUNTS = Format(
    "headcounts by month",
    "headcounts",
    lambda head: 0.85 * _has(_headcounts(head), "unit", "month", "staff"),
    lambda head: Map("headcounts", _headcounts(head), format="headcounts by month"),
)
INVITATIONS = Format(
    "invitations by wave",
    "invitations",
    lambda head: 0.9 * _has(_invitations(head), "unit", "invited"),
    lambda head: Map("invitations", _invitations(head), format="invitations by wave"),
)
UNITS = Format("list of units", "units", _units_confidence, _plan_units)
