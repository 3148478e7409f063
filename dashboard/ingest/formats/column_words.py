"""Headers by which columns are known, in lower case without punctuation."""

from dashboard.ingest.head import Head, simple

UNIT = (
    "unit", "unit code", "unit id", "unit number", "store", "store code", "store id",
    "store number", "branch", "branch code", "branch id", "shop", "shop id", "site", "site code",
    "site id", "site name", "outlet", "restaurant", "school code", "dbn", "school", "hospital",
    "ward", "clinic", "practice", "facility", "facility id", "location id", "location", "team",
    "team name", "business unit", "org unit", "organisation unit", "department", "dept",
    "organisation", "organization", "parent unit", "group", "division",
    "organisation code", "organization code", "org code", "department code", "dept code",
    "ward code", "hospital code", "practice code", "school id", "school number", "cost centre",
    "cost center",
)  # fmt: skip
UNIT_NAME = (
    "unit name", "store name", "branch name", "shop name", "site name", "school name",
    "hospital name", "location name", "facility name", "team name", "department name",
)  # fmt: skip
PERSON = (
    "respondent id", "respondent", "person", "person id", "employee id", "employee number",
    "employee no", "employee", "participant id", "participant", "unique identifier", "staff id",
    "worker id", "associate id", "user id", "response id", "responseid", "token",
)  # fmt: skip
WAVE = ("wave", "survey wave", "survey round", "round", "cycle", "survey cycle", "pulse", "survey")
OPENED = ("wave opened", "opened", "opened on", "survey opened", "open date")
CLOSED = ("wave closed", "closed", "closed on", "survey closed", "close date")
ANSWERED = (
    "answered on", "answered at", "answered", "response date", "responded at", "responded on",
    "date of response", "submitted at", "submitted", "completed on", "completed at", "date",
    "recorded at", "created at", "timestamp", "survey date", "visit date", "day",
)  # fmt: skip
ITEM = ("item", "item id", "item code", "question", "question id", "question code", "questionid")
SCORE = ("score", "answer", "value", "rating", "response", "answer score", "answerscore")
METRIC = ("metric", "measure", "impact measure", "indicator", "kpi", "survey type", "score type")
COMMENT = (
    "comment", "comments", "feedback", "remark", "verbatim", "review", "what could we do better",
    "additional comments", "written comment", "text",
)  # fmt: skip
MONTH = ("month", "period", "year month", "month start")
PERIOD = (*MONTH, "year", "school year", "fiscal year", "quarter", "week", "date", "week ending")
STARTED = ("start date", "started", "started on", "hire date", "date joined", "hired on", "hired",
           "joined", "joined on", "start", "date of joining")  # fmt: skip
ENDED = ("end date", "ended", "ended on", "termination date", "date terminated", "left on", "left",
         "leave date", "leaving date", "exit date", "end", "separation date")  # fmt: skip
REASON = ("exit reason", "leaving reason", "reason", "termination reason", "separation reason",
          "primary termination reason", "reason for leaving")  # fmt: skip
STAFF = ("staff", "headcount", "head count", "employees", "average headcount", "average staff",
         "fte", "staff count", "teacher count")  # fmt: skip
LEAVERS = ("leavers", "left", "exits", "terminations", "separations", "number of leavers")
INVITED = ("invited", "invitations", "sent", "eligible", "recipients", "number invited")
PARENT = ("parent", "parent code", "parent unit", "parent id", "reports to", "belongs to")
ANSWER_ID = ("answer id", "response id", "responseid", "survey response id", "review id",
             "ticket id", "id")  # fmt: skip

# What identifies people and is never kept; masked comments excepted.
PERSONAL = (
    "name", "first name", "last name", "full name", "surname", "email", "e mail", "email address",
    "ip", "ip address", "ipaddress", "phone", "phone number", "mobile", "recipientemail",
    "recipientfirstname", "recipientlastname", "user e mail", "recipient email",
    "recipient first name", "recipient last name", "employee name", "respondent name",
    "locationlatitude", "locationlongitude", "location latitude", "location longitude",
    "date of birth", "dateofbirth", "address",
)  # fmt: skip


def columns_of(head: Head, **wanted: tuple[str, ...]) -> dict[str, str]:
    """Key and column for each key whose column is there; no column twice."""
    found: dict[str, str] = {}
    for key, words in wanted.items():
        column = head.find(*words)
        if column and column not in found.values():
            found[key] = column
    return found


def personal_columns(head: Head) -> tuple[str, ...]:
    """Columns that hold names, addresses and the like."""
    return tuple(name for name in head.names if simple(name) in PERSONAL)
