"""Spellings that mean a unit: told once, kept in the ledger, taken back like any upload."""

import hashlib

from dashboard.errors import UsageError
from dashboard.ingest.head import nearest
from dashboard.ingest.loading import Receipt
from dashboard.settings import Settings
from dashboard.sql_files import sql
from dashboard.store import uploads
from dashboard.store.connection import Connection, open_store
from dashboard.store.uploads import Entry, Touched


def add_alias(spelling: str, unit: str, settings: Settings, *, who: str) -> Receipt:
    """Keeps a spelling for a unit, for every later file; what is loaded already stays as it is.

    Args:
        unit: its code, an alias or a name that only one unit has.

    Raises:
        UsageError: no such unit, the spelling is a unit's own code, or it means that unit already.
    """
    spelling = " ".join(spelling.split())
    with open_store(settings, write=True) as con:
        number, code = _meant(con, unit)
        _refuse(con, spelling, code, number)
        file = f"{spelling} is {code}"
        con.begin()
        upload = uploads.next_number(con)
        values = {"alias": spelling, "unit_id": number, "upload": upload}
        con.execute(sql("load/one_alias"), values)
        digest = hashlib.sha256(f"alias {file} {upload}".encode()).hexdigest()
        entry = Entry("aliases", file, digest, "told by hand", 1, 1, 0, 0, who, Touched(), "")
        uploads.record(con, upload, entry)
        con.commit()
    changes = (f"'{spelling}' means {code} from now on",)
    return Receipt(upload, file, "aliases", "told by hand", 1, 1, 0, 0, changes, ())


def known_units(settings: Settings) -> dict[str, str]:
    """Code and name of every unit in force."""
    with open_store(settings, write=False) as con:
        return dict(con.execute(sql("load/known_units")).fetchall())


def _meant(con: Connection, unit: str) -> tuple[int, str]:
    found = con.execute(sql("load/unit_of_spelling"), {"spelling": unit}).fetchall()
    if not found:
        codes = tuple(code for code, _ in con.execute(sql("load/known_units")).fetchall())
        raise UsageError(f"There is no unit '{unit}'.{nearest(unit, codes)} Nothing was written.")
    return int(found[0][0]), str(found[0][1])


def _refuse(con: Connection, spelling: str, code: str, number: int) -> None:
    if not spelling:
        raise UsageError("An alias needs a spelling. Nothing was written.")
    found = con.execute(sql("load/unit_of_spelling"), {"spelling": spelling}).fetchall()
    if not found:
        return
    if found[0][3] == "code":
        raise UsageError(
            f"'{spelling}' is itself the code of a unit. If both are one unit, merge them: "
            f"linkage reorganise merge '{spelling}' {code} --on DATE. Nothing was written."
        )
    if int(found[0][0]) == number:
        raise UsageError(f"'{spelling}' means {code} already. Nothing was written.")
