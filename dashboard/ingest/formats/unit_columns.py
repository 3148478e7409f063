"""Which column of a survey export says where somebody works; what to do where none does."""

import re
from collections.abc import Collection, Mapping, Sequence

from dashboard.ingest.cells import is_missing, is_number
from dashboard.ingest.formats import column_words as words
from dashboard.ingest.head import Head, in_words, simple
from dashboard.ingest.scales import words_for

# The one unit of a file without any: a constant that a map may name as well.
WHOLE = "Whole organisation"
_PLACE = re.compile(
    r"\b((department|team|store|shop|site|office|division|school|restaurant|location)s?|branch(es)?"
    r"|dept|business unit|work ?group|ward|depot|plant|abteilung|filiale|standort|bereich"
    r"|gesch[aä]ftsstelle"
    r"|service|département|magasin|agence|équipe|établissement|departamento|tienda|sucursal"
    r"|equipo|centro|oficina)\b",
    re.I,
)
_LIKELY = re.compile(
    r"region|country|state|city|area|unit|group|location|standort|pays|land\b|país|level", re.I
)
# What figures are counted in, under a header that may also mean a part of an organisation.
_COUNTED_IN = frozenset(
    [
        "count",
        "counts",
        "number",
        "numbers",
        "percent",
        "percentage",
        "%",
        "pct",
        "ratio",
        "rate",
        "score",
        "points",
        "index",
        "estimate",
        "usd",
        "eur",
        "gbp",
        "$",
        "€",
        "£",
        "million",
        "billion",
        "thousand",
        "hours",
        "days",
        "weeks",
        "months",
        "years",
        "fte",
        "people",
        "persons",
        "employees",
        "nombre",
        "effectif",
        "pourcentage",
        "taux",
        "jours",
        "heures",
        "anzahl",
        "prozent",
        "stunden",
        "tage",
        "número",
        "porcentaje",
        "tasa",
        "horas",
        "días",
    ]
)
# How somebody works, under a header that may also mean a place.
_ARRANGEMENTS = frozenset(
    ("remote", "hybrid", "headquarters", "hq", "on site", "onsite", "in office", "office", "home",
     "home office", "homeoffice", "work from home", "wfh", "in person", "field", "büro", "vor ort",
     "hybride", "télétravail", "sur site", "présentiel", "remoto", "híbrido", "presencial",
     "oficina", "teletrabajo")
)  # fmt: skip
# How much or how good something is: no place, whatever else the question names.
_COUNTED = re.compile(
    r"\bhow (many|long)\b|\bsize\b|\b(price|cost|fee|quality|note|time|speed)\b"
    r"|\b(number|no\.?|length|period|years?|months?) of\b",
    re.I,
)
_LONGEST_QUESTION = 90
_LONGEST_NAME = 80
# A single office may be what a place is called.
_FEWEST_ARRANGEMENTS = 2


def unit_column(head: Head, names: Sequence[str], texts: Mapping[str, str] | None = None) -> str:
    """The column that names each row's unit: by its header, else by its question; "" if none."""
    fit = _known(head, names)
    if apart := [name for name in fit if groups_in(head, name) > 1] or fit:
        return apart[0]
    asked = [n for n in names if _asks_for_a_place((texts or {}).get(n, n))]
    return next((n for n in asked if _is_grouping(head, n) and not _is_answered(head, n)), "")


def unit_of(head: Head, taken: Collection[str] = ()) -> str:
    """The column of units in a table of any kind: known by its header, telling rows apart."""
    fit = _known(head, [name for name in head.names if name not in taken])
    # A chain's own name on every row says less than the address of each of its places.
    apart = [name for name in fit if groups_in(head, name) > 1]
    return next(iter([*apart, *fit]), "")


def other_units(head: Head, unit: str, taken: Collection[str] = ()) -> tuple[str, ...]:
    """Columns that could be the unit as well, and sort the rows otherwise than `unit` does."""
    rest = [name for name in head.names if name != unit and name not in taken]
    cells = head.column(unit)
    return tuple(
        name
        for name in dict.fromkeys(_known(head, rest))
        if 1 < groups_in(head, name) <= 0.5 * len(cells)
        and len(set(zip(cells, head.column(name), strict=True)))
        > max(groups_in(head, unit), groups_in(head, name))
    )


def _known(head: Head, names: Sequence[str]) -> list[str]:
    """Columns that units are usually called by, in that order, filled with names of units."""
    told = {simple(in_words(name)): name for name in reversed(names)}
    told |= {simple(name): name for name in reversed(names)}
    told = {one.replace(" ", ""): name for one, name in told.items()} | told
    spelled = (*words.UNIT, *words.UNIT_NAME)
    known = [told[word] for word in spelled if word in told]
    known += [told[j] for word in spelled if (j := word.replace(" ", "")) in told]
    return [name for name in dict.fromkeys(known) if _is_filled(head, name)]


def unit_or_whole(head: Head, names: Sequence[str], texts: Mapping[str, str] | None = None) -> str:
    """The unit's column, or the constant for everybody."""
    return unit_column(head, names, texts) or WHOLE


def likely_units(head: Head, names: Sequence[str]) -> tuple[str, ...]:
    """Columns that might hold the unit, most likely first: few groups, several people in each."""
    fit = [name for name in names if _is_grouping(head, name) and 2 <= groups_in(head, name) <= 60]
    return tuple(sorted(fit, key=lambda name: not _LIKELY.search(name)))


def _is_filled(head: Head, name: str) -> bool:
    cells = head.column(name)
    filled = [cell.lower() for cell in cells if not is_missing(cell)]
    counted_in = sum(bool(_COUNTED_IN.intersection(cell.split())) for cell in filled)
    if len(filled) <= 0.5 * len(cells) or counted_in > 0.5 * len(filled):
        return False
    return not _says_how(filled)


def _says_how(cells: Sequence[str]) -> bool:
    """Whether a column says how somebody works, rather than where."""
    groups = {cell.strip().lower() for cell in cells if not is_missing(cell)}
    parts = {simple(part) for group in groups for part in group.split("/")}
    return len(groups) >= _FEWEST_ARRANGEMENTS and parts <= _ARRANGEMENTS


def groups_in(head: Head, name: str) -> int:
    """Different values of a column in the sample."""
    return len({cell.strip().lower() for cell in head.column(name) if not is_missing(cell)})


def _asks_for_a_place(text: str) -> bool:
    # "Years of service" ask for no place, though a service is one in French.
    counted = _COUNTED.search(text)
    return (
        len(text) <= _LONGEST_QUESTION
        and not counted
        and bool(_PLACE.search(simple(in_words(text))))
    )


def _is_answered(head: Head, name: str) -> bool:
    """Whether a column holds answers on a scale: "How satisfied were you with our store?"."""
    return bool(words_for(cell for cell in head.column(name) if not is_missing(cell)))


def _is_grouping(head: Head, name: str) -> bool:
    cells = [cell.strip() for cell in head.column(name) if not is_missing(cell)]
    groups = set(cells)
    wordy = sum(not is_number(cell) for cell in groups) >= 0.5 * len(groups)
    plain = not {cell.lower() for cell in groups} <= {"yes", "no", "maybe", "true", "false"}
    short = max(map(len, groups), default=0) <= _LONGEST_NAME
    few = 0 < len(groups) <= max(2, len(cells) // 2)
    return wordy and plain and short and few and not _says_how(cells)
