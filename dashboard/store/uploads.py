"""The ledger of uploads: what came in, what was taken back, what must be published again."""

import json
from dataclasses import astuple, dataclass
from datetime import UTC, datetime

from dashboard.errors import UsageError
from dashboard.sql_files import sql
from dashboard.store.connection import Connection
from dashboard.store.moving import bring_back, put_aside


@dataclass(frozen=True, slots=True)
class Touched:
    """Which parts of the facts an upload reaches: what publishing has to make again.

    Attributes:
        waves: names of survey waves.
        months: first and last month_ix of customers' answers.
        employment: first and last month_ix of spells or headcounts.
        periods: metric, first and last day (ISO) of uploaded scores.
        all: units or their attributes changed, so everything is made again.
    """

    waves: tuple[str, ...] = ()
    months: tuple[int, int] | None = None
    employment: tuple[int, int] | None = None
    periods: tuple[tuple[str, str, str], ...] = ()
    all: bool = False

    def to_json(self) -> str:
        names = ("waves", "months", "employment", "periods", "all")
        return json.dumps(dict(zip(names, astuple(self), strict=True)))


@dataclass(frozen=True, slots=True)
class Entry:
    """What the ledger is told about a load. read = loaded + rejected + skipped."""

    kind: str
    file: str
    sha256: str
    format: str
    rows_read: int
    rows_loaded: int
    rows_rejected: int
    rows_skipped: int
    who: str
    touched: Touched
    map: str
    notes: tuple[str, ...] = ()
    supersedes: int | None = None
    layout: str | None = None
    cells_rejected: int = 0


@dataclass(frozen=True, slots=True)
class Upload:
    """One row of the ledger. state: loaded | undone | superseded. Times are UTC."""

    upload: int
    kind: str
    file: str
    sha256: str
    format: str
    rows_read: int
    rows_loaded: int
    rows_rejected: int
    rows_skipped: int
    who: str
    loaded_at: datetime
    state: str
    undone_by: str | None
    undone_at: datetime | None
    supersedes: int | None
    touched: str
    map: str
    notes: str
    cells_rejected: int = 0


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to the facts; `touched` is JSON as in Touched."""

    event: int
    what: str
    upload: int | None
    happened_at: datetime
    touched: str


def next_number(con: Connection) -> int:
    """The number the next upload will get; sure only inside a writer's transaction."""
    ((number,),) = con.execute(sql("store/next_upload")).fetchall()
    return int(number)


def record(con: Connection, number: int, entry: Entry) -> None:
    """Writes a load and its event; part of the load's own transaction."""
    touched = entry.touched.to_json()
    values = {name: getattr(entry, name) for name in Entry.__slots__}
    values |= {"upload": number, "loaded_at": _now(), "touched": touched}
    values["file_hash"] = values.pop("sha256")
    values["notes"] = json.dumps(entry.notes, ensure_ascii=False)
    con.execute(sql("store/record_upload"), values)
    _happened(con, "load", number, touched)


def listed(con: Connection) -> tuple[Upload, ...]:
    """Every upload, oldest first."""
    return tuple(Upload(*row) for row in con.execute(sql("store/uploads")).fetchall())


def find_loaded(con: Connection, sha256: str) -> Upload | None:
    """The upload in force that holds this very file."""
    same = [one for one in listed(con) if one.sha256 == sha256 and one.state == "loaded"]
    return same[0] if same else None


def map_of_layout(con: Connection, layout: str) -> tuple[int, str, str] | None:
    """Upload, file and map of the latest file with the same column names that came with a map."""
    rows = con.execute(sql("store/map_of_layout"), {"layout": layout}).fetchall()
    return rows[0] if rows else None


def undo(con: Connection, number: int, who: str, state: str = "undone") -> Upload:
    """Takes one upload out of force; its rows wait aside. Inside the caller's transaction.

    Raises:
        UsageError: no such upload, or it is not in force.
    """
    found = _named(con, number)
    if found.state != "loaded":
        raise UsageError(f"Upload {number} ({found.file}) is {found.state} already.")
    _set_state(con, number, state, who)
    put_aside(con, number)
    _happened(con, "undo" if state == "undone" else "supersede", number, found.touched)
    return found


def redo(con: Connection, number: int) -> Upload:
    """Puts an undone upload back in force. Inside the caller's transaction.

    Raises:
        UsageError: no such upload, it is in force, or the same file was loaded again since.
    """
    found = _named(con, number)
    if found.state == "loaded":
        raise UsageError(f"Upload {number} ({found.file}) is in force already.")
    if again := find_loaded(con, found.sha256):
        raise UsageError(
            f"Upload {number} ({found.file}) was loaded again as upload {again.upload}; "
            "bringing it back would count everybody twice."
        )
    _set_state(con, number, "loaded", None)
    bring_back(con, number)
    _happened(con, "redo", number, found.touched)
    return found


def events_after(con: Connection, event: int) -> tuple[Event, ...]:
    """What happened after an event, oldest first."""
    rows = con.execute(sql("store/events_after"), {"event": event}).fetchall()
    return tuple(Event(*row) for row in rows)


def _named(con: Connection, number: int) -> Upload:
    known = {one.upload: one for one in listed(con)}
    if number not in known:
        listing = ", ".join(str(one) for one in sorted(known)[-12:]) or "none"
        raise UsageError(f"There is no upload {number}. Known: {listing}.")
    return known[number]


def _set_state(con: Connection, number: int, state: str, who: str | None) -> None:
    when = _now() if who else None
    values = {"upload": number, "state": state, "undone_by": who, "undone_at": when}
    con.execute(sql("store/set_state"), values)


def _happened(con: Connection, what: str, number: int, touched: str) -> None:
    values = {"what": what, "upload": number, "happened_at": _now(), "touched": touched}
    con.execute(sql("store/record_event"), values)


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
