"""What the exports of survey tools have in common: columns about the response, then questions."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dashboard.ingest.cells import is_date, is_missing, is_number
from dashboard.ingest.formats import column_words as words
from dashboard.ingest.formats.about_response import about_response
from dashboard.ingest.formats.by_content import (
    answer_day,
    is_list_of_leavers,
    is_summed_up,
    odd_tokens,
    wave_column,
)
from dashboard.ingest.formats.column_words import personal_columns
from dashboard.ingest.formats.format import Format
from dashboard.ingest.formats.question_words import (
    is_code,
    is_fact,
    is_scored,
    numbers_in,
    on_even_points,
    on_one_scale,
    question_item,
    with_engagement,
)
from dashboard.ingest.formats.unit_columns import WHOLE, unit_or_whole
from dashboard.ingest.head import Head, in_words, simple
from dashboard.ingest.mapping import Item, Map, RowRule
from dashboard.ingest.reading.source import Row

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
# Fewer headers that tools write may be anybody's.
_FEWEST_MARKS = 4
_OF_STAFF = re.compile(
    r"satisf|engag|motivat|morale|work ?life|wellbeing|well being|\bstress|burnout|job|career"
    r"|culture|senior m|zufried|bem-?estar|bienestar|\bpulse\b|\bmood\b|happy at work"
    r"|how did you feel|how do you feel"
    r"|clima laboral|\bemployee\b|\bat work\b|my manager|an employer"
)
_FEWEST_LABELLED = 4
_FEWEST_FACTS = 3
# Beyond ten points figures are measured rather than answered, unless a question says so.
_MOST_POINTS = 10
_UNFINISHED = ("partial", "incomplete", "disqualified", "false", "in progress", "deleted")
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
    odd = set(odd_tokens(head, [one.column for one in items if not one.words]))
    odd -= set(head.column(found["unit"]))
    return Map(
        "answers",
        found,
        attributes=groups,
        items=items,
        format=export.name,
        date_order=export.date_order,
        missing=(*(NOBODY if "person" in found else ()), *sorted(odd)),
        drop_rows=(*export.drop_rows, *placeless),
        dropped=tuple(n for n in personal_columns(head) if n not in found.values()),
        comments=tuple(n for n in rest if n not in groups and is_free_text(head.column(n))),
        repeats="last" if "person" in found else "refuse",
    )


def _known_columns(head: Head, export: Export) -> dict[str, str]:
    found = {"wave": wave_column(head)} | dict(export.columns)
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
    items = on_even_points(head, on_one_scale(one for one in found if one))
    return with_engagement(items)


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
    if is_summed_up(head):
        return 0.0
    told = set(about_response(head))
    rest = [name for name in head.names if name not in told]
    asked = [n for n in rest if len(n) > _LONGEST_HEADER or n.rstrip().endswith("?")]
    enough = len(asked) >= 4 and len(asked) >= 0.4 * len(rest)
    taken = {*personal_columns(head), *_about_somebody(head).values()}
    found = questions(head, [name for name in rest if name not in taken])
    if not found or is_list_of_leavers(head, len(found)):
        return 0.0
    # A handful of columns of one scale's words is a survey, whatever they are called.
    worded = sum(bool(one.words) for one in found)
    alike = _on_one_scale_of_points(head, found)
    many = alike >= 4 and alike >= 0.5 * len(rest)
    # So are a few scales beside somebody's number, or beside what tools write of a response.
    told_of = alike >= 2 and (bool(head.find(*words.PERSON)) or len(told) >= _FEWEST_MARKS)
    asked_again = bool(head.find(*words.PERSON) and head.find(*words.WAVE, *words.ANSWERED))
    # One scale of satisfaction beside what somebody is: age, tenure, pay.
    described = sum(is_fact(name) for name in rest) >= _FEWEST_FACTS
    # A single one must say itself that it is a score: "languages" beside "job type" is none.
    alone = asked_again or (described and is_scored(found[0].text))
    staff = len(found) >= (1 if alone else 2) and any(
        _OF_STAFF.search(simple(in_words(n))) for n in rest
    )
    if labelled(head):
        return 0.66
    return 0.35 if enough or worded >= 4 or many or told_of or staff else 0.0


def labelled(head: Head) -> bool:
    """Whether a row of what is asked stands below a row of codes."""
    return head.first_row - head.header_row == 2 and label_row(head.raw) is not None


def _on_one_scale_of_points(head: Head, items: Sequence[Item]) -> int:
    """How many columns are answered on the scale that most share, its ends being used."""
    shared = Counter((one.low, one.high) for one in items if one.high and one.high <= _MOST_POINTS)
    low, high = shared.most_common(1)[0][0] if shared else (None, None)
    alike = [one for one in items if (one.low, one.high) == (low, high)]
    given = {v for one in alike for v in numbers_in(head.column(one.column))}
    if not any(one.words for one in alike) and high not in given | {v + 1 for v in given}:
        return 0
    return len(alike)


def _any_question(head: Head) -> bool:
    taken = {*personal_columns(head), *about_response(head), *_about_somebody(head).values()}
    return bool(questions(head, [name for name in head.names if name not in taken]))


def _about_somebody(head: Head) -> dict[str, str]:
    columns = {
        "person": head.find(*words.PERSON),
        "answered_on": answer_day(head, words.ANSWERED),
    }
    return {key: name for key, name in columns.items() if name}


def _plan_questionnaire(head: Head) -> Map:
    found = _about_somebody(head)
    about = [name for name in about_response(head) if name not in found.values()]
    texts = labels_of(head, head.header_row + 1) if labelled(head) else {}
    return survey_plan(
        head, Export(QUESTIONNAIRE.name, found, about, texts, drop_rows=_partial(head))
    )


def label_row(raw: tuple[Row, ...]) -> tuple[int, int] | None:
    """A row of codes, then one of what they ask, as statistics programs are fed."""
    if len(raw) < _FEWEST_LABELLED:
        return None
    codes, labels, *rows = (list(row) for row in raw[:12])
    filled = [code.strip() for code in codes if code.strip()]
    coded = all(re.fullmatch(r"[A-Za-z][\w.-]{0,19}", code) for code in filled)
    worded = [at for at, label in enumerate(labels) if " " in label.strip() and not is_date(label)]
    if not coded or len(filled) < 4 or len(worded) < 0.4 * len(filled):
        return None
    if any(is_number(label) for label in labels):
        return None
    below = [row[at] for row in rows for at in worded if at < len(row) and row[at].strip()]
    numbers = sum(is_number(cell) for cell in below)
    return (1, 3) if below and numbers >= 0.3 * len(below) else None


def _partial(head: Head) -> tuple[RowRule, ...]:
    """Unfinished and disqualified responses, where the tool marks them."""
    state = head.find("status", "response status", "finished", "completed")
    cells = {cell.strip().lower() for cell in head.column(state)} - {""}
    kept = cells - set(_UNFINISHED)
    return (RowRule(state, _UNFINISHED),) if cells & set(_UNFINISHED) and kept else ()


# Whole questions as headers, from a tool that leaves no other mark.
QUESTIONNAIRE = Format(
    "questions as headers",
    "answers",
    _question_like,
    _plan_questionnaire,
    label_row,
    if_told=_any_question,
)
