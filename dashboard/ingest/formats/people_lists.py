"""Lists of people as HR systems export them: who worked where, since when, until when, and why."""

from dataclasses import dataclass

from dashboard.ingest.formats.column_words import personal_columns
from dashboard.ingest.formats.format import Format
from dashboard.ingest.formats.unit_columns import WHOLE
from dashboard.ingest.head import Head, simple
from dashboard.ingest.mapping import Map, RowRule
from dashboard.ingest.reading.source import Row

_DEPARTMENT = ("store", "branch", "site", "department", "home department description",
               "department name", "team", "division", "business unit", "cost center",
               "cost centre", "supervisory organization", "organization assignments",
               "sitename", "location", "work location", "company")  # fmt: skip
_STARTED = ("hire date", "hiredate", "start date", "startdate", "date joined", "original hire date",
            "company start date", "rehire date")  # fmt: skip
_ENDED = ("termination date", "terminationdate", "end date", "enddate", "date terminated",
          "separation date", "leaving date", "last day of work")  # fmt: skip
_REASON = ("primary termination reason", "termination reason", "termination reason description",
           "separation reason", "reason for leaving", "leaving reason",
           "primary termination category")  # fmt: skip
_VOLUNTARY = ("voluntary involuntary termination flag", "termination type", "termination category",
              "primary termination category")  # fmt: skip
_PERSON = ("employee id", "employeeid", "associate id", "employee #", "employee", "employee number",
           "empid", "userid", "user id", "clientworkerid", "worker id", "file number", "person id",
           "email address", "email")  # fmt: skip
EMAIL = ("email address", "email", "e mail", "work email", "company email", "business email",
         "user e mail", "primary email", "e mail adresse", "e mail address", "adresse e mail",
         "correo electrónico", "correo")  # fmt: skip
_NAMES = frozenset(
    ("name", "first name", "last name", "firstname", "lastname", "preferred name", "middle name",
     "mi", "username", "payroll name", "manager email", "manager", "reports to", "reports to name",
     "reporting to", "mobile phone number", "biz phone", "date of birth", "dateofbirth",
     "date of birth locale sensitive", "workername", "supervisorname", "company email", "title",
     "race ethnicity locale sensitive", "race ethnicity", "email", "phone", "hr",
     "matrix manager", "custom manager", "second manager", "manager name")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class System:
    """One system's list: `marks` must all be there; `without_end` are states that mean gone."""

    name: str
    marks: tuple[tuple[str, ...], ...]
    status: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


WORKDAY = System(
    "Workday terminations",
    (("employee id", "worker id"), ("termination date",),
     ("primary termination reason", "primary termination category", "termination involuntary")),
)  # fmt: skip
SUCCESSFACTORS = System(
    "SAP SuccessFactors users",
    (("status",), ("userid",), ("hiredate", "department", "division", "jobcode")),
    ("status",),
    ("inactive", "inactive_external_suite", "f"),
)
BAMBOO = System(
    "BambooHR people",
    (("employee", "employee #"), ("hire date",),
     ("termination type", "termination reason", "eligible for re hire", "reporting to")),
)  # fmt: skip
ADP = System(
    "ADP Workforce Now",
    (("associate id", "file number"), ("hire date",), ("position status", "position id")),
    ("position status",),
    ("terminated",),
)
PEOPLEHR = System(
    "Access PeopleHR",
    (("employeeid",), ("startdate",), ("departmenteffectivedate", "reportstoeffectivedate")),
)
CULTURE_AMP = System(
    "Culture Amp people",
    (("employee id",), ("start date",), ("preferred name", "manager email"), ("end date",)),
)
PEAKON = System(
    "Peakon people",
    (("employee id",), ("first name",), ("separation date", "separation reason", "timezone")),
)
QLEARSITE = System("Qlearsite people", (("employee number", "hr platform id"), ("date joined",)))
GLINT = System(
    "Viva Glint users",
    (("status",), ("first name",), ("email address",), ("employee id",)),
    ("status",),
    ("inactive",),
)


def layout(raw: tuple[Row, ...]) -> tuple[int, int] | None:
    """SuccessFactors: a row of keys, a row of labels."""
    if len(raw) < 3:
        return None
    keys = [cell.strip() for cell in raw[0]]
    told = {cell.lower() for cell in keys}
    capital = all(cell == cell.upper() for cell in keys if cell)
    labelled = len(raw[1]) == len(keys) and {"status"} <= {simple(c) for c in raw[1]}
    return (1, 3) if {"status", "userid"} <= told and capital and labelled else None


def _format(system: System, sure: float) -> Format:
    def confidence(head: Head) -> float:
        return sure * all(head.find(*names) for names in system.marks)

    return Format(
        system.name,
        "employment",
        confidence,
        lambda head: _plan(head, system),
        layout if system is SUCCESSFACTORS else None,
    )


def _plan(head: Head, system: System) -> Map:
    columns = {
        "person": head.find(*_PERSON),
        "unit": _filled(head, *_DEPARTMENT) or WHOLE,
        "started": _started(head),
        "ended": head.find(*_ENDED),
        "exit_reason": head.find(*_REASON),
        "voluntary": head.find(*_VOLUNTARY) or _path(head),
        "regretted": head.find("regretted", "regrettable", "regrettable loss"),
        "salary_band": head.find("salary band", "pay band", "pay grade", "grade"),
    }
    if (mail := head.find(*EMAIL)) != columns["person"]:
        columns["email"] = mail
    found = {key: value for key, value in columns.items() if value}
    status = head.find(*system.status)
    # Without a last day, who is gone cannot be placed in time; nor can who has no unit.
    gone = (RowRule(status, system.gone),) if status and "ended" not in found else ()
    placeless = () if found["unit"] == WHOLE else (RowRule(found["unit"], ("",)),)
    personal = {*personal_columns(head), *(n for n in head.names if simple(n) in _NAMES)}
    return Map(
        "employment",
        found,
        format=system.name,
        drop_rows=(*gone, *placeless),
        dropped=tuple(n for n in head.names if n in personal and n not in found.values()),
    )


def _started(head: Head) -> str:
    """The first day; where somebody has a row for each change, the day of the change."""
    hired, changed = head.find(*_STARTED), head.find("departmenteffectivedate")
    people = head.column(head.find(*_PERSON))
    again = len(set(people)) < len(people)
    return changed if again and changed and all(c.strip() for c in head.column(changed)) else hired


def _path(head: Head) -> str:
    """The reason's column where it is a path: Terminate Employee > Voluntary > Better offer."""
    column = head.find("primary termination reason", "termination reason")
    cells = [cell for cell in head.column(column) if cell.strip()]
    return column if cells and all(">" in cell for cell in cells) else ""


def _filled(head: Head, *names: str) -> str:
    columns = (head.find(name) for name in names)
    return next((one for one in columns if one and any(head.column(one))), "")


SYSTEMS = (
    _format(WORKDAY, 0.95),
    _format(SUCCESSFACTORS, 0.93),
    _format(BAMBOO, 0.92),
    _format(ADP, 0.94),
    _format(PEOPLEHR, 0.95),
    _format(CULTURE_AMP, 0.93),
    _format(PEAKON, 0.92),
    _format(QLEARSITE, 0.92),
    _format(GLINT, 0.91),
)
