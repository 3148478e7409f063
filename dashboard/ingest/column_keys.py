"""Which keys of a map name columns, a kind at a time, and what must stand in them."""

from dataclasses import dataclass
from typing import Final, Literal

CellType = Literal["text", "number", "date", "flag"]


@dataclass(frozen=True, slots=True)
class Key:
    """One key that names a column (or a constant). `needed`: an empty cell is an error."""

    name: str
    cell: CellType = "text"
    needed: bool = False
    low: float | None = None
    high: float | None = None


_UNIT = Key("unit", needed=True)
_WAVE = (
    Key("wave"),
    Key("wave_opened", "date"),
    Key("wave_closed", "date"),
    Key("survey"),
)
COLUMN_KEYS: Final[dict[str, tuple[Key, ...]]] = {
    "answers": (
        Key("person"),
        _UNIT,
        Key("unit_name"),
        *_WAVE,
        Key("answered_on", "date"),
        Key("item", needed=True),
        Key("item_text"),
        Key("score", "number"),
    ),
    "invitations": (
        _UNIT,
        Key("unit_name"),
        *_WAVE,
        Key("answered_on", "date"),
        Key("invited", "number", True, 0),
    ),
    "comments": (
        Key("side"),
        Key("person"),
        _UNIT,
        Key("unit_name"),
        *_WAVE,
        Key("said_on", "date"),
        Key("comment"),
    ),
    "customer_answers": (
        _UNIT,
        Key("unit_name"),
        Key("answered_on", "date", True),
        Key("metric_column", needed=True),
        Key("score", "number"),
        Key("comment"),
        Key("employee"),
        Key("answer_id"),
    ),
    "employment": (
        Key("person", needed=True),
        _UNIT,
        Key("unit_name"),
        Key("started", "date", True),
        Key("ended", "date"),
        Key("exit_reason"),
        Key("voluntary", "flag"),
        Key("regretted", "flag"),
        Key("moved", "flag"),
        Key("salary_band"),
        Key("email"),
    ),
    "headcounts": (
        _UNIT,
        Key("unit_name"),
        Key("month", needed=True),
        Key("staff", "number", True, 0),
        Key("leavers", "number", False, 0),
        Key("voluntary_leavers", "number", False, 0),
    ),
    "units": (
        _UNIT,
        Key("unit_name"),
        Key("parent"),
        Key("unit_kind"),
        Key("opened", "date"),
        Key("closed", "date"),
        Key("alias"),
    ),
    "reorganisation": (
        _UNIT,
        Key("change", needed=True),
        Key("new_unit", needed=True),
        Key("effective", "date", True),
    ),
    "unit_scores": (
        _UNIT,
        Key("unit_name"),
        Key("period", needed=True),
        Key("metric_column", needed=True),
        Key("value_column", "number"),
        Key("people", "number", False, 0),
    ),
}

# Other words for a key, so that a map reads naturally in its kind.
SYNONYMS: Final[dict[str, dict[str, str]]] = {
    "answers": {
        "opened": "wave_opened",
        "closed": "wave_closed",
        "period_column": "wave",
        "item_column": "item",
        "value_column": "score",
    },
    "invitations": {"opened": "wave_opened", "closed": "wave_closed", "period_column": "wave"},
    "comments": {
        "opened": "wave_opened",
        "closed": "wave_closed",
        "period_column": "said_on",
        "answered_on": "said_on",
    },
    "customer_answers": {"period_column": "answered_on", "value_column": "score"},
    "unit_scores": {"period_column": "period"},
    "headcounts": {"period_column": "month", "period": "month"},
    "employment": {},
    "units": {},
    "reorganisation": {"into": "new_unit", "on": "effective"},
}

# Keys without which a kind cannot be read at all, each with what it means to a person.
NEEDED_KEYS: Final[dict[str, dict[str, str]]] = {
    "answers": {"unit": "the unit of each respondent"},
    "invitations": {"unit": "the unit", "invited": "how many were asked"},
    "comments": {"unit": "the unit", "comment": "what was written"},
    "customer_answers": {
        "unit": "the unit",
        "answered_on": "the day of the answer; --wave 2026-03 says it for all rows",
    },
    "employment": {
        "person": "the employee's number",
        "unit": "the unit",
        "started": "the first day",
    },
    "headcounts": {"unit": "the unit", "month": "the month", "staff": "the number of staff"},
    "units": {"unit": "the unit's code"},
    "reorganisation": {
        "unit": "the unit that changed",
        "change": "what happened: rename, move, merge or split",
        "new_unit": "the new name, the new parent, or the unit that follows",
        "effective": "the day from which it holds",
    },
    "unit_scores": {
        "unit": "the unit",
        "period": "the time the figures are for; --wave 2026-03 says it for all rows",
    },
}
