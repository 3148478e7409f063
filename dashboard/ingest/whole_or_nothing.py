"""A file that is laid out, written in one transaction: all of it, or nothing."""

from collections.abc import Callable

from dashboard.errors import FileUnreadable, ProblemsFound
from dashboard.ingest.fingerprint import sha256_of
from dashboard.ingest.map_text import map_text
from dashboard.ingest.problems import errors
from dashboard.ingest.writing import Loader
from dashboard.store import uploads
from dashboard.store.connection import Connection, transaction
from dashboard.store.moving import settle
from dashboard.store.uploads import Entry

# A load beyond this is written through to the file at once: replaying its log later is slower.
_BIG_LOAD = 1_000_000


class _Doubtful(Exception):
    """What was written does not hold; only the careful road can say why."""


def loaded(
    con: Connection, laid_out: Callable[..., Loader], accept_rejects: bool, who: str | None
) -> tuple[Loader, int]:
    """A file laid out, and written as upload number so and so; 0 where nobody is to write it."""
    try:
        return _written(con, laid_out(), accept_rejects, who)
    except _Doubtful:
        return _written(con, laid_out(carefully=True), accept_rejects, who)


def _written(
    con: Connection, loader: Loader, accept_rejects: bool, who: str | None
) -> tuple[Loader, int]:
    _refuse_problems(loader, accept_rejects)
    if who is None:
        return loader, 0
    loader.work.tell(0.5, f"Writing {loader.work.loaded:,} rows")
    return loader, _write(con, loader, who)


def _refuse_problems(loader: Loader, accept_rejects: bool) -> None:
    work = loader.work
    wrong = errors(work.problems)
    whole_file = [one for one in wrong if not one.row]
    if wrong and (whole_file or not accept_rejects or not work.loaded):
        hint = ""
        if not whole_file and work.loaded:
            hint = " To load all else and keep a list of these: --accept-rejects."
        raise ProblemsFound(
            f"{work.file}: {sum(one.count for one in wrong):,} problem"
            f"{'s' if len(wrong) > 1 or wrong[0].count > 1 else ''}; nothing was written.{hint}",
            tuple(work.problems),
        )


def _refuse_changed(loader: Loader) -> None:
    """A file that is read several times must be the same each time."""
    work = loader.work
    if work.laid_over and sha256_of(work.path) != work.sha256:
        raise FileUnreadable(
            f"{work.file}: the file changed while it was read; nothing was written. Load it again "
            "once it stays as it is."
        )


def _write(con: Connection, loader: Loader, who: str) -> int:
    work = loader.work
    supersedes = work.supersedes
    with transaction(con):
        number = uploads.next_number(con)
        if supersedes is not None:
            uploads.undo(con, supersedes, who, state="superseded")
        touched = loader.touched()
        loader.write(number)
        if not loader.confirm():
            raise _Doubtful
        _refuse_changed(loader)
        if supersedes is not None:
            settle(con)
        work.run("write_rejects", upload=number) if not work.fast else None
        notes = tuple(str(one) for one in work.problems)
        entry = Entry(
            work.plan.kind, work.file, work.sha256, work.plan.format, work.read, work.loaded,
            work.rejected, work.skipped.total(), who, touched, map_text(work.plan), notes,
            supersedes, work.layout, work.cells_rejected,
        )  # fmt: skip
        uploads.record(con, number, entry)
    if work.loaded >= _BIG_LOAD:
        work.run("checkpoint")
    return number
