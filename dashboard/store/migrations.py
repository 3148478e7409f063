"""Bringing a store to the tables this version expects, one file a step, each once."""

import duckdb

from dashboard.errors import StoreTooNew
from dashboard.sql_files import names, sql


def pending(con: duckdb.DuckDBPyConnection) -> tuple[str, ...]:
    """Steps this store has not had, in order.

    Raises:
        StoreTooNew: it had steps that this version does not know.
    """
    known = names("schema/store")
    done = _done(con)
    if later := sorted(done - set(known)):
        raise StoreTooNew(
            f"The store holds '{later[-1]}', which this version of Linkage does not know: a later "
            "version wrote it. Install that version, or open another data folder."
        )
    return tuple(step for step in known if step not in done)


def migrate(con: duckdb.DuckDBPyConnection) -> None:
    """Runs every pending step, all or none."""
    con.begin()
    try:
        con.execute(sql("store/migrations_table"))
        for step in pending(con):
            con.execute(sql(step))
            con.execute(sql("store/record_migration"), {"step": step})
        con.commit()
    except BaseException:
        con.rollback()
        raise


def _done(con: duckdb.DuckDBPyConnection) -> set[str]:
    if not con.execute(sql("store/has_migrations")).fetchall():
        return set()
    return {step for (step,) in con.execute(sql("store/done_migrations")).fetchall()}
