"""Plain tables that HR and finance write themselves: spells, headcounts, units, invitations."""

import re

from dashboard.ingest.exit_words import voluntary_word
from dashboard.ingest.formats import column_words as words
from dashboard.ingest.formats.by_content import holds_days, is_once_each, mostly_numbers
from dashboard.ingest.formats.column_words import columns_of, personal_columns
from dashboard.ingest.formats.format import Format
from dashboard.ingest.formats.people_lists import EMAIL
from dashboard.ingest.formats.unit_columns import WHOLE, unit_of
from dashboard.ingest.head import Head, in_words, simple
from dashboard.ingest.mapping import Map, RowRule

_VOLUNTARY = ("voluntary", "voluntary leaver", "termination type", "exit type", "leaver type",
              "type of exit", "attrition type", "separation type", "reason type",
              "termination category",
              "voluntary involuntary", "leaving type", "art der kündigung", "art des austritts",
              "type de départ", "tipo de baja")  # fmt: skip

# Columns that a headcount may have besides unit, staff and leavers.
_FEW_BESIDE = 1
_BARE = ("id", "no", "nr", "number", "employee", "mitarbeiter", "#")
# A form is started as well.
_ANY_START = ("", "start", "started", "started on", "start date", "startdate")
# Whether somebody is still there: by a flag of leaving or staying, or in words.
_STATE = re.compile(
    r"^(?P<left>attrition|resigned|terminated|left|has left|turnover|rotación|rotacion|abandono"
    r"|is terminated|termd|departed)$"
    r"|^(active|is active|activo|aktiv|actif|(employee |employment |work |current )?status|estado)$"
)
_GONE = frozenset(
    ("resigned", "terminated", "inactive", "left", "leaver", "former", "exited", "retired",
     "dismissed", "departed", "quit", "separated", "ex employee", "voluntarily terminated",
     "terminated for cause", "inactivo", "baja", "cesado", "retirado", "ausgetreten", "inaktiv",
     "gekündigt", "sorti", "inactif", "parti", "démissionnaire")
)  # fmt: skip
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
    if (mail := head.find(*EMAIL)) and mail != found["person"]:
        found["email"] = mail
    personal = tuple(name for name in personal_columns(head) if name not in found.values())
    return Map("employment", found, format="employment spells", dropped=personal,
               drop_rows=() if "ended" in found else _gone(head, found),
               missing=(*_unclear(head, found.get("voluntary", "")),
                        *_never(head, found.get("ended", ""))))  # fmt: skip


def _gone(head: Head, found: dict[str, str]) -> tuple[RowRule, ...]:
    """Who has left, where no column says when: without a last day nobody can be placed in time."""
    for name in head.names:
        if name in found.values() or not (told := _STATE.search(simple(in_words(name)))):
            continue
        cells = {cell.strip().lower() for cell in head.column(name)} - {""}
        is_flag = cells <= {"yes", "no", "true", "false", "0", "1", "si", "sí", "ja", "nein"}
        left = (
            {"yes", "true", "1", "si", "sí", "ja"} if told["left"] else {"no", "false", "0", "nein"}
        )
        gone = cells & (left if is_flag else _GONE)
        if gone and len(cells) > 1:
            return (RowRule(name, tuple(sorted(gone))),)
    return ()


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


def _headcount_confidence(head: Head) -> float:
    found = _headcounts(head)
    if _counts(head, found, "staff", "unit", "month"):
        return 0.85
    # A list of departments and their size, of a day that somebody knows.
    small = len(head.names) <= len(found) + _FEW_BESIDE
    once = is_once_each(head.column(found.get("unit", "")))
    return 0.58 * (small and once and _counts(head, found, "staff", "unit"))


EMPLOYMENT = Format("employment spells", "employment", _employment_confidence, _plan_employment)
HEADCOUNTS = Format(
    "headcounts by month",
    "headcounts",
    _headcount_confidence,
    lambda head: Map("headcounts", _headcounts(head), format="headcounts by month"),
)
INVITATIONS = Format(
    "invitations by wave",
    "invitations",
    lambda head: 0.9 * _counts(head, _invitations(head), "invited", "unit"),
    lambda head: Map("invitations", _invitations(head), format="invitations by wave"),
)
UNITS = Format("list of units", "units", _units_confidence, _plan_units)
