"""Workday Peakon: a row an answer, as its interface gives them."""

from dashboard.ingest.formats.column_words import personal_columns
from dashboard.ingest.formats.format import Format
from dashboard.ingest.formats.survey_export import demographics
from dashboard.ingest.formats.unit_columns import unit_or_whole
from dashboard.ingest.head import Head, simple
from dashboard.ingest.mapping import EVERY, Item, Map, RowRule

NAME = "Peakon answers"
_OWN = frozenset(
    ("accountemail", "answerid", "answercomment", "answerlocale", "answerscore", "answerskipreason",
     "answertext", "categorygroup", "categoryid", "categorystandard", "companyid",
     "employeeexternalid", "employeeid", "questionid", "questiontext", "questiontype",
     "responseansweredat", "responseid", "roundend", "roundid", "roundopensat", "roundtype",
     "schedulecontextname", "scheduleid")
)  # fmt: skip
# Peakon asks everything from 0 to 10.
_TEN = Item(EVERY, low=0.0, high=10.0)


def _confidence(head: Head) -> float:
    return 0.95 * bool(head.find("answerscore") and head.find("questionid") and _person(head))


def _person(head: Head) -> str:
    external = head.find("employeeexternalid")
    return external if any(head.column(external)) else head.find("employeeid", "accountemail")


def _plan(head: Head) -> Map:
    columns = {
        "person": _person(head),
        "item": head.find("questionid"),
        "item_text": head.find("questiontext"),
        "score": head.find("answerscore"),
        "wave": head.find("roundid"),
        "wave_opened": head.find("roundopensat"),
        "wave_closed": head.find("roundend"),
        "answered_on": head.find("responseansweredat"),
    }
    found = {key: value for key, value in columns.items() if value}
    rest = [name for name in head.names if simple(name) not in _OWN]
    found["unit"] = unit_or_whole(head, rest)
    kind, asked = head.find("roundtype"), head.find("questiontype")
    said = head.find("answercomment")
    mail = tuple(n for n in head.names if simple(n) == "accountemail" and n != found["person"])
    return Map(
        "answers",
        found,
        attributes=demographics(head, [n for n in rest if n != found["unit"]]),
        items=(_TEN,),
        format=NAME,
        drop_rows=tuple(
            RowRule(column, words)
            for column, words in ((kind, ("test",)), (asked, ("text", "value")))
            if column
        ),
        comments=(said,) if said else (),
        dropped=(*personal_columns(head), *mail),
    )


PEAKON = Format(NAME, "answers", _confidence, _plan)
