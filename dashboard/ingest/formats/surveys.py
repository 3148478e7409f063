"""Survey answers without a vendor's mark: one row a respondent, or one row an answer."""

import re

from dashboard.ingest.cells import is_missing
from dashboard.ingest.customer_scores import CUSTOMER_SCORES
from dashboard.ingest.formats import column_words as words
from dashboard.ingest.formats.by_content import answer_day, is_list_of_leavers, wave_column
from dashboard.ingest.formats.column_words import columns_of, personal_columns
from dashboard.ingest.formats.format import Format
from dashboard.ingest.formats.question_words import (
    is_check,
    is_code,
    on_even_points,
    question_item,
    with_engagement,
)
from dashboard.ingest.formats.unit_columns import WHOLE, unit_of
from dashboard.ingest.head import Head, in_words, simple
from dashboard.ingest.mapping import EVERY, Item, Map
from dashboard.ingest.scales import words_for

# An attribute sorts people into groups; more groups than this are names or free text.
_MOST_GROUPS = 40
# So few rows may all be of different units by chance.
_MOST_ALONE = 5
_OF_STAFF = re.compile(
    r"\bemp|staff|worker|associate|mitarbeiter|personal|salarié|matricule|legajo"
)
_SCORED = re.compile(r"satisf|engag|happi|motivat|morale|wellbeing|zufried|\benps\b|stimmung")
# One scale may be a rating beside the comment; several are a survey.
_FEWEST_ITEMS = 2


def _columns(head: Head) -> dict[str, str]:
    found = columns_of(
        head,
        person=words.PERSON,
        wave_opened=words.OPENED,
        wave_closed=words.CLOSED,
    )
    if wave := wave_column(head):
        found["wave"] = wave
    if day := answer_day(head, words.ANSWERED):
        found["answered_on"] = day
    unit = unit_of(head, taken=found.values())
    return found | ({"unit": unit} if unit else {})


def _long_columns(head: Head) -> dict[str, str]:
    return _columns(head) | columns_of(head, item=words.ITEM, score=words.SCORE)


def wide_items(head: Head, taken: set[str]) -> tuple[Item, ...]:
    """Every column answered on a scale."""
    dropped = set(personal_columns(head))
    rest = [n for n in head.names if n not in taken and n not in dropped and not is_code(n)]
    found = [question_item(head, name) for name in rest]
    return with_engagement(on_even_points(head, tuple(one for one in found if one)))


def person_attributes(head: Head, taken: set[str]) -> tuple[str, ...]:
    """Columns that sort people into a few groups."""
    dropped = set(personal_columns(head))
    kept = []
    for name in head.names:
        groups = {cell for cell in head.column(name) if cell.strip()}
        few = 0 < len(groups) <= min(_MOST_GROUPS, max(2, len(head.rows) // 3))
        if (
            name not in taken
            and name not in dropped
            and few
            and not (is_code(name) or is_check(name))
        ):
            kept.append(name)
    return tuple(kept)


def _wide_confidence(head: Head) -> float:
    found = _columns(head)
    if "unit" not in found or not ({"person", "wave"} & set(found)):
        return 0.0
    # Units that stand once each are no respondents: their figures are sums already.
    if (
        "person" not in found
        and len(set(head.column(found["unit"]))) == len(head.rows) > _MOST_ALONE
    ):
        return 0.0
    items = wide_items(head, set(found.values()))
    if is_list_of_leavers(head, len(items)):
        return 0.0
    # A single score is a survey only beside somebody's number as an employee.
    employed = bool(_OF_STAFF.search(simple(in_words(found.get("person", "")))))
    alone = len(items) == 1 and employed and bool(_SCORED.search(simple(in_words(items[0].text))))
    return 0.65 if len(items) > 1 else 0.56 if alone else 0.0


def _plan_wide(head: Head) -> Map:
    found = _columns(head)
    items = wide_items(head, set(found.values()))
    taken = set(found.values()) | {item.column for item in items}
    return Map(
        "answers",
        found,
        attributes=person_attributes(head, taken),
        items=items,
        format=WIDE.name,
        dropped=personal_columns(head),
        repeats="last" if {"person", "answered_on"} <= set(found) else "refuse",
    )


def _plan_long(head: Head) -> Map:
    found = {"unit": WHOLE} | _long_columns(head) | columns_of(head, item_text=("question text",))
    return Map(
        "answers",
        found,
        items=_words_of(head, found["score"]),
        attributes=person_attributes(head, set(found.values()) | {head.find("question text")}),
        format=LONG.name,
        dropped=personal_columns(head),
    )


def _words_of(head: Head, column: str) -> tuple[Item, ...]:
    """The words of all questions, where the answers are words."""
    told = words_for(cell for cell in head.column(column) if not is_missing(cell))
    high = max((point for _, point in told), default=0.0)
    return (Item(EVERY, low=1.0, high=high, words=told),) if told else ()


def _long_confidence(head: Head) -> float:
    found = _long_columns(head)
    if not {"item", "score"} <= set(found):
        return 0.0
    return 0.9 if "unit" in found else 0.6 if "person" in found else 0.0


def _comments(head: Head) -> dict[str, str]:
    found = _columns(head) | columns_of(head, comment=words.COMMENT)
    said = columns_of(head, said_on=("written on", "said on", *words.ANSWERED))
    found.pop("answered_on", None)
    return found | said


def _comments_confidence(head: Head) -> float:
    found = _comments(head)
    # Beside a few columns a comment is what the file is about; beside many it is one of them.
    items = wide_items(head, set(found.values()))
    asked = "person" in found and any(one.text.rstrip().endswith("?") for one in items)
    alone = len(head.names) <= 10 and len(items) < _FEWEST_ITEMS and not asked
    if not {"unit", "comment"} <= set(found) or not alone:
        return 0.0
    # Beside a customer's score the comment is only what goes with it.
    scored = head.find(*(word for spelled in CUSTOMER_SCORES.values() for word in spelled))
    return 0.5 if scored else 0.8


def _plan_comments(head: Head) -> Map:
    found = _comments(head)
    found["side"] = "staff" if {"person", "wave"} & set(found) else "customer"
    return Map("comments", found, format=COMMENTS.name, dropped=personal_columns(head))


WIDE = Format("answers, a column a question", "answers", _wide_confidence, _plan_wide)
LONG = Format(
    "answers, a row an answer",
    "answers",
    _long_confidence,
    _plan_long,
)
COMMENTS = Format("comments", "comments", _comments_confidence, _plan_comments)
