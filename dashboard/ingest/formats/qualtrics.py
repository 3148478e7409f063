"""Qualtrics: three header rows (name, question, ImportId), two of old, or the one that was left."""

from dashboard.ingest.formats.format import Format
from dashboard.ingest.formats.survey_export import Export, labels_of, survey_plan
from dashboard.ingest.head import Head, simple
from dashboard.ingest.header_rows import import_id
from dashboard.ingest.mapping import Map, RowRule
from dashboard.ingest.reading.source import Row

NAME = "Qualtrics"
_MARK = '{"ImportId"'
_STANDARD = """
startdate, start date, enddate, end date, status, response type, ipaddress, ip address,
progress, duration in seconds, finished, recordeddate, recorded date, responseid,
response id, recordid, response set, responseset, name, email, email address, emailaddress,
recipientlastname, recipient last name, recipientfirstname, recipient first name,
recipientemail, recipient email, externalreference, external reference, external data
reference, externaldatareference, locationlatitude, location latitude, locationlongitude,
location longitude, locationaccuracy, location accuracy, distributionchannel, distribution
channel, userlanguage, user language, participant name, participant email, participant,
unique identifier, manager id
"""
_ABOUT = frozenset(" ".join(name.split()) for name in _STANDARD.split(","))
# Answers somebody gave to try the survey out, and spam, in words and in numbers.
_NOT_MEANT = ("Survey Preview", "Survey Test", "Offline Survey Preview", "Spam",
              "1", "2", "8", "9", "12", "17")  # fmt: skip
# Who stops half-way hands nothing in; what was written until then is not counted.
_UNFINISHED = ("False", "0", "No")
# Who answered, the response's own number, and when: the surest first.
_PERSON = ("unique identifier", "externalreference", "external reference",
           "externaldatareference", "external data reference", "recipientemail", "recipient email",
           "participant email", "email address", "emailaddress")  # fmt: skip
_RESPONSE = ("responseid", "response id", "recordid")
_WHEN = ("recordeddate", "recorded date", "enddate", "end date", "startdate", "start date")


def layout(raw: tuple[Row, ...]) -> tuple[int, int] | None:
    """Row of the names and first row of data; None where only one row of names was left."""
    for number, row in enumerate(raw[:6], 1):
        if any(cell.lstrip().startswith(_MARK) for cell in row):
            return max(1, number - 2), number + 1
    if len(raw) > 2:
        first, second = ({simple(cell) for cell in row} for row in raw[:2])
        old = {"v1", "v2"} <= first and {"responseid", "responseset"} <= second
        cut = {"startdate", "responseid"} <= first and {"start date", "response id"} <= second
        if old or cut:
            return 1, 3
    return None


def _known(head: Head, labels: dict[str, str]) -> dict[str, str]:
    """Standard header, simplified, and its column: by the name or by the label below it."""
    found = {simple(name): name for name in reversed(head.names) if simple(name) in _ABOUT}
    told = {simple(text): name for name, text in labels.items() if simple(text) in _ABOUT}
    return told | found


def _confidence(head: Head) -> float:
    header = layout(head.raw)
    if header:
        return 1.0 if any(_MARK in cell for cell in head.raw[header[1] - 2]) else 0.95
    known = _known(head, {})
    telling = {"recordeddate", "recorded date", "distributionchannel", "distribution channel"}
    return 0.9 if set(_RESPONSE) & known.keys() and telling & known.keys() else 0.0


def _plan(head: Head) -> Map:
    name_row, first_row = layout(head.raw) or (0, 0)
    labels = labels_of(head, name_row + 1) if first_row - name_row > 1 else {}
    ids = labels_of(head, first_row - 1) if first_row - name_row == 3 else {}
    known = _known(head, labels)
    shuffled = tuple(n for n in head.names if n.endswith("_DO") or "_DO_" in n)
    person = next((known[one] for one in _PERSON if _fills(head, known.get(one, ""))), "")
    columns = {
        "person": person or next((known[one] for one in _RESPONSE if one in known), ""),
        "answered_on": next((known[one] for one in _WHEN if one in known), ""),
    }
    codes = {name: import_id(cell) for name, cell in ids.items()}
    about = (*known.values(), *shuffled)
    return survey_plan(head, Export(NAME, columns, about, labels, codes, _rules(known)))


def _fills(head: Head, column: str) -> bool:
    """Whether an identifier is there for nearly everybody."""
    cells = head.column(column)
    return bool(cells) and sum(bool(cell.strip()) for cell in cells) >= 0.9 * len(cells)


def _rules(known: dict[str, str]) -> tuple[RowRule, ...]:
    status = known.get("status", known.get("response type", ""))
    finished = known.get("finished", "")
    rules = [RowRule(status, _NOT_MEANT)] if status else []
    rules += [RowRule(finished, _UNFINISHED)] if finished else []
    return tuple(rules)


QUALTRICS = Format(NAME, "answers", _confidence, _plan, layout)
