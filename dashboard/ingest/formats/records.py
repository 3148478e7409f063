"""Plain tables that HR and finance write themselves: spells, headcounts, units, invitations."""

import re

from dashboard.ingest.exit_words import voluntary_word
from dashboard.ingest.formats import column_words as words
from dashboard.ingest.formats.by_content import holds_days, is_once_each, mostly_numbers
from dashboard.ingest.formats.column_words import columns_of, personal_columns
from dashboard.ingest.formats.format import Format
from dashboard.ingest.formats.unit_columns import WHOLE, unit_of
from dashboard.ingest.head import Head, simple
from dashboard.ingest.mapping import Map

_VOLUNTARY = ("voluntary", "voluntary leaver", "termination type", "exit type", "leaver type",
              "type of exit", "attrition type", "separation type", "reason type",
              "termination category",
              "voluntary involuntary", "leaving type", "art der kündigung", "art des austritts",
              "type de départ", "tipo de baja")  # fmt: skip

_BARE = ("id", "no", "nr", "number", "employee", "mitarbeiter", "#")
# A form is started as well.
_ANY_START = ("", "start", "started", "started on", "start date")
# What systems write as the last day of those who stay.
_NEVER = re.compile(r"9999|2999|2099")


def _employment(head: Head) -> dict[str, str]:
    found = columns_of(
        head,
        person=words.PERSON,
        started=words.STARTED,
        ended=words.ENDED,
        exit_reason=words.REASON,
        voluntary=_VOLUNTARY,
        regretted=("regretted", "regrettable", "regretted loss", "regrettable loss"),
        moved=("moved", "internal move", "transfer"),
        salary_band=("salary band", "pay band", "band", "grade", "pay grade", "pay zone"),
    )
    # Beside first days a bare number tells people apart, if it stands once each.
    bare = head.find(*_BARE)
    of_people = simple(found.get("started", "")) not in _ANY_START or personal_columns(head)
    if "person" not in found and of_people and bare and is_once_each(head.column(bare)):
        found["person"] = bare
    unit = unit_of(head, taken=found.values())
    return found | ({"unit": unit} if unit else {})


def _employment_confidence(head: Head) -> float:
    found = _employment(head)
    if not _has(found, "person", "started") or not holds_days(head, found["started"]):
        return 0.0
    # Without a unit only an end, or what became of it, tells a list of staff from others.
    return 0.9 if "unit" in found else 0.75 if "ended" in found else 0.0


def _plan_employment(head: Head) -> Map:
    found = {"unit": WHOLE} | _employment(head)
    return Map("employment", found, format="employment spells", dropped=personal_columns(head),
               missing=(*_unclear(head, found.get("voluntary", "")),
                        *_never(head, found.get("ended", ""))))  # fmt: skip


def _unclear(head: Head, column: str) -> tuple[str, ...]:
    """Words that say neither yes nor no of leaving, where the column is one of leavers."""
    cells = [cell.strip() for cell in head.column(column) if cell.strip()]
    said = {cell: voluntary_word(cell) for cell in cells}
    unclear = [cell for cell, word in said.items() if word == cell and not _is_flag(cell)]
    clear = sum(said[cell] in ("yes", "no") for cell in cells)
    return tuple(sorted(unclear)) if clear and len(unclear) <= 3 else ()


def _never(head: Head, column: str) -> tuple[str, ...]:
    """Days so far off that they only say that nobody has left."""
    return tuple(sorted({c.strip() for c in head.column(column) if _NEVER.search(c)}))


def _is_flag(cell: str) -> bool:
    return cell.lower() in ("yes", "no", "y", "n", "true", "false", "1", "0", "ja", "nein", "oui")


def _headcounts(head: Head) -> dict[str, str]:
    return columns_of(
        head,
        unit=words.UNIT,
        unit_name=words.UNIT_NAME,
        month=words.MONTH,
        staff=words.STAFF,
        leavers=words.LEAVERS,
        voluntary_leavers=words.VOLUNTARY_LEAVERS,
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


def _counts(head: Head, found: dict[str, str], counted: str, *keys: str) -> bool:
    """Whether the columns are there and the one of a number holds numbers: "sent" may be a day."""
    return _has(found, counted, *keys) and mostly_numbers(head, found[counted])


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


EMPLOYMENT = Format("employment spells", "employment", _employment_confidence, _plan_employment)
HEADCOUNTS = Format(
    "headcounts by month",
    "headcounts",
    lambda head: 0.85 * _counts(head, _headcounts(head), "staff", "unit", "month"),
    lambda head: Map("headcounts", _headcounts(head), format="headcounts by month"),
)
INVITATIONS = Format(
    "invitations by wave",
    "invitations",
    lambda head: 0.9 * _counts(head, _invitations(head), "invited", "unit"),
    lambda head: Map("invitations", _invitations(head), format="invitations by wave"),
)
UNITS = Format("list of units", "units", _units_confidence, _plan_units)
