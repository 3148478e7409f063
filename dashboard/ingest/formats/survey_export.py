"""What the exports of survey tools have in common: columns about the response, then questions."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dashboard.ingest.cells import is_missing, is_number
from dashboard.ingest.formats import column_words as words
from dashboard.ingest.formats.column_words import personal_columns
from dashboard.ingest.formats.format import Format
from dashboard.ingest.formats.question_words import (
    is_code,
    on_one_scale,
    question_item,
    with_engagement,
)
from dashboard.ingest.formats.unit_columns import WHOLE, unit_or_whole
from dashboard.ingest.head import Head, simple
from dashboard.ingest.mapping import Item, Map, RowRule

# Spellings of "nobody in particular" where a tool writes who answered.
NOBODY = ("anonymous", "anonym", "anonyme", "anónimo")
_DEMOGRAPHIC = re.compile(
    r"\b(gender|sex|age|tenure|seniority|role|position|job|grade|level|band|department|division"
    r"|region|country|state|location|site|team|contract|employment|full time|part time|education"
    r"|geschlecht|alter|abteilung|standort|sexe|âge|ancienneté|poste|género|edad|puesto|status"
    r"|manager|function|type|category|group|shift|years|length of service|antigüedad)\b",
    re.I,
)
_MOST_GROUPS = 40
# Years and ages that nobody has put into bands are figures, not groups.
_MOST_NUMBERS = 8
_LONGEST_NAME = 60
_ROUNDED = re.compile(r"^\d([.,]\d+)?E\+\d+$", re.I)
_YES_NO = frozenset(("yes", "no", "maybe", "true", "false", "0", "1"))
# A header longer than this is a question written out.
_LONGEST_HEADER = 30
# Shorter than this, a text is an answer; longer, most of them are comments.
_COMMENT_LENGTH = 25


@dataclass(frozen=True, slots=True)
class Export:
    """One tool's export, as far as the tool itself tells.

    Attributes:
        name: as a person would call the tool.
        columns: keys of the map known already; empty ones are left out, a missing unit is looked
            for, and a column that does not tell people apart is no person.
        about: further columns about the response, which are no questions.
        texts: the question behind a column, where its header is only a code.
        codes: the code a question is kept under, by its column.
        drop_rows: tests, previews and unfinished responses.
    """

    name: str
    columns: Mapping[str, str]
    about: Sequence[str] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)
    drop_rows: tuple[RowRule, ...] = ()
    date_order: str = ""


def survey_plan(head: Head, export: Export) -> Map:
    """The Map of an export with a row a respondent: what the tool does not know is a unit, a
    question, a group of people or a comment, as its cells look."""
    found = _known_columns(head, export)
    taken = {*export.about, *found.values(), *personal_columns(head)}
    rest = [n for n in head.names if n not in taken and any(head.column(n))]
    if "unit" not in found:
        found["unit"] = unit_or_whole(head, rest, export.texts)
    rest = [name for name in rest if name != found["unit"]]
    placeless = () if found["unit"] == WHOLE else (RowRule(found["unit"], ("",)),)
    items = questions(head, rest, export.texts, export.codes)
    scored = {item.column for item in items}
    rest = [name for name in rest if name not in scored]
    groups = demographics(head, rest, export.texts)
    return Map(
        "answers",
        found,
        attributes=groups,
        items=items,
        format=export.name,
        date_order=export.date_order,
        missing=NOBODY if "person" in found else (),
        drop_rows=(*export.drop_rows, *placeless),
        dropped=tuple(n for n in personal_columns(head) if n not in found.values()),
        comments=tuple(n for n in rest if n not in groups and is_free_text(head.column(n))),
        repeats="last" if "person" in found else "refuse",
    )


def _known_columns(head: Head, export: Export) -> dict[str, str]:
    found = {"wave": head.find(*words.WAVE)} | dict(export.columns)
    found = {key: value for key, value in found.items() if value}
    if not is_usable_person(head, found.get("person", "")):
        found.pop("person", None)
    return found


def questions(
    head: Head,
    names: Sequence[str],
    texts: Mapping[str, str] | None = None,
    codes: Mapping[str, str] | None = None,
) -> tuple[Item, ...]:
    """Every column answered on a scale, with engagement known or supposed."""
    texts, codes = texts or {}, codes or {}
    asked = [name for name in names if name in texts or not is_code(name)]
    found = [question_item(head, n, texts.get(n, ""), codes.get(n, "")) for n in asked]
    return with_engagement(on_one_scale(one for one in found if one))


def demographics(
    head: Head, names: Sequence[str], texts: Mapping[str, str] | None = None
) -> tuple[str, ...]:
    """Columns that say what somebody is (role, tenure): other few-worded answers stay out."""
    asked = {name: (texts or {}).get(name, name) for name in names}
    return tuple(
        name
        for name in names
        if len(asked[name]) <= _LONGEST_NAME
        and _DEMOGRAPHIC.search(simple(asked[name]))
        and _sorts_people(head, name)
    )


def _sorts_people(head: Head, name: str) -> bool:
    cells = {cell.strip().lower() for cell in head.column(name) if not is_missing(cell)}
    counted = sum(is_number(cell) for cell in cells) > _MOST_NUMBERS
    most = min(_MOST_GROUPS, max(2, len(head.rows) // 3))
    return 0 < len(cells) <= most and not cells <= _YES_NO and not counted


def is_free_text(cells: Sequence[str]) -> bool:
    """Whether a column holds what people wrote in their own words."""
    filled = [cell for cell in cells if not is_missing(cell)]
    if not filled:
        return False
    lengths = sorted(len(cell) for cell in filled)
    return len(set(filled)) > 0.5 * len(filled) and lengths[len(lengths) // 2] >= _COMMENT_LENGTH


def is_usable_person(head: Head, column: str) -> bool:
    """Whether a column tells people apart: not empty, anonymous or rounded by a spreadsheet."""
    cells = [c.strip() for c in head.column(column) if c.strip()]
    known = [cell for cell in cells if cell.lower() not in NOBODY]
    return bool(known) and not any(_ROUNDED.match(cell) for cell in known)


def labels_of(head: Head, row: int) -> dict[str, str]:
    """Column and its text in another header row, from 1."""
    given = head.raw[row - 1] if 0 < row <= len(head.raw) else []
    pairs = zip(head.names, given, strict=False)
    return {name: " ".join(text.split()) for name, text in pairs if text.strip()}


def _question_like(head: Head) -> float:
    asked = [n for n in head.names if len(n) > _LONGEST_HEADER or n.rstrip().endswith("?")]
    enough = len(asked) >= 4 and len(asked) >= 0.4 * len(head.names)
    found = questions(head, head.names)
    # A handful of columns of one scale's words is a survey, whatever they are called.
    worded = sum(bool(one.words) for one in found)
    many = len(found) >= 4 and len(found) >= 0.5 * len(head.names)
    return 0.35 if (enough and found) or worded >= 4 or many else 0.0


def _plan_questionnaire(head: Head) -> Map:
    columns = {
        "person": head.find(*words.PERSON),
        "answered_on": head.find(*words.ANSWERED),
    }
    return survey_plan(head, Export(QUESTIONNAIRE.name, columns))


# Whole questions as headers, from a tool that leaves no other mark.
QUESTIONNAIRE = Format("questions as headers", "answers", _question_like, _plan_questionnaire)
