"""Loading a file, all or nothing, and taking it back."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from dashboard.errors import AlreadyLoaded
from dashboard.ingest.planning import plan_file
from dashboard.ingest.preparing import prepare
from dashboard.ingest.problems import Problem
from dashboard.ingest.whole_or_nothing import loaded
from dashboard.ingest.writing import Loader
from dashboard.settings import Settings
from dashboard.store import uploads
from dashboard.store.connection import LOAD_MEMORY, Connection, open_store, transaction
from dashboard.store.lock import QUEUE_SECONDS
from dashboard.store.uploads import Upload

Progress = Callable[[float, str], None]


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a load did. rows = loaded + rejected + skipped. `upload` 0: a dry run wrote nothing.

    Attributes:
        cells_rejected: single cells left out of rows whose other figures count.
    """

    upload: int
    file: str
    kind: str
    format: str
    rows: int
    loaded: int
    rejected: int
    skipped: int
    changes: tuple[str, ...]
    problems: tuple[Problem, ...]
    generation: int | None = None
    cells_rejected: int = 0


def load_file(
    path: Path,
    settings: Settings,
    *,
    who: str,
    kind: str | None = None,
    map_path: Path | None = None,
    wave: str | None = None,
    accept_rejects: bool = False,
    dry_run: bool = False,
    supersedes: int | None = None,
    late: bool = False,
    publish: bool = True,
    on_progress: Progress | None = None,
) -> Receipt:
    """Reads, checks, writes and records one file in one transaction, then publishes.

    Args:
        who: name that goes into the ledger.
        wave: name of the survey wave, where the file has none.
        accept_rejects: load what is good and keep a list of the rows and cells that are not.
        dry_run: everything but writing.
        supersedes: upload whose place this file takes.
        late: leave out what is in force already, and add the rest.

    Raises:
        ProblemsFound: something is wrong with rows or columns; nothing was written.
        AlreadyLoaded: this very file is in force.
        FileUnreadable, StoreBusy: see there.
    """
    tell = on_progress or _silent
    path = Path(path)
    tell(0.0, f"Looking at {path.name}")
    with _queued(settings, tell, write=not dry_run) as con:
        planned = plan_file(con, path, kind, map_path, wave)
        _refuse_known(con, path, planned.sha256, supersedes)
        tell(0.1, f"Checking {path.name}")
        laid_out = partial(
            prepare,
            con,
            settings,
            path,
            planned,
            write=not dry_run,
            supersedes=supersedes,
            late=late,
            tell=tell,
        )
        loader, number = loaded(con, laid_out, accept_rejects, None if dry_run else who)
    generation = publish_now(settings, tell) if publish and number else None
    tell(1.0, f"{path.name} is loaded" if number else f"{path.name} was checked")
    return _receipt(loader, number, generation)


def undo_upload(
    upload: int,
    settings: Settings,
    *,
    who: str,
    publish: bool = True,
    on_progress: Progress | None = None,
) -> Receipt:
    """Takes one upload out of force, then publishes.

    Raises:
        UsageError: no such upload, or it is not in force.
    """
    tell = on_progress or _silent
    with _queued(settings, tell) as con, transaction(con):
        found = uploads.undo(con, upload, who)
    generation = publish_now(settings, tell) if publish else None
    return _ledger_receipt(found, generation)


def redo_upload(
    upload: int,
    settings: Settings,
    *,
    publish: bool = True,
    on_progress: Progress | None = None,
) -> Receipt:
    """Brings an undone upload back in force, then publishes.

    Raises:
        UsageError: no such upload, it is in force, or its file was loaded again.
    """
    tell = on_progress or _silent
    with _queued(settings, tell) as con, transaction(con):
        found = uploads.redo(con, upload)
    generation = publish_now(settings, tell) if publish else None
    return _ledger_receipt(found, generation)


def list_uploads(settings: Settings) -> tuple[Upload, ...]:
    """The ledger, oldest first; empty where nothing was ever loaded."""
    with open_store(settings, write=False) as con:
        return uploads.listed(con)


def published(receipts: Sequence[Receipt], settings: Settings, tell: Progress) -> list[Receipt]:
    """The receipts of loads that were not published yet, once they all are."""
    number = publish_now(settings, tell)
    return [replace(one, generation=number) for one in receipts]


def publish_now(settings: Settings, tell: Progress) -> int:
    """Makes the generation that shows what is in force; its number."""
    # Publishing needs the store closed, and costs an import that inspecting should not pay.
    from dashboard.publish import publish  # noqa: PLC0415

    return int(
        publish(settings, on_progress=lambda part, what: tell(0.6 + 0.4 * part, what)).number
    )


def _refuse_known(con: Connection, path: Path, sha256: str, supersedes: int | None) -> None:
    found = uploads.find_loaded(con, sha256)
    if found and found.upload != supersedes:
        raise AlreadyLoaded(
            f"{path.name}: this very file was loaded on {found.loaded_at:%d %B %Y} as upload "
            f"{found.upload} ({found.file}). Nothing was written.",
            found.upload,
        )


def _queued(
    settings: Settings, tell: Progress, *, write: bool = True
) -> AbstractContextManager[Connection]:
    """The store, after whoever has it now; whoever watches is told for whom this waits."""
    return open_store(
        settings,
        write=write,
        patience=QUEUE_SECONDS,
        on_wait=lambda words: tell(0.0, words),
        memory=LOAD_MEMORY,
    )


def _receipt(loader: Loader, number: int, generation: int | None) -> Receipt:
    work = loader.work
    return Receipt(
        upload=number,
        file=work.file,
        kind=work.plan.kind,
        format=work.plan.format,
        rows=work.read,
        loaded=work.loaded,
        rejected=work.rejected,
        skipped=work.skipped.total(),
        changes=tuple(work.changes),
        problems=tuple(work.problems),
        generation=generation,
        cells_rejected=work.cells_rejected,
    )


def _ledger_receipt(found: Upload, generation: int | None) -> Receipt:
    return Receipt(
        upload=found.upload,
        file=found.file,
        kind=found.kind,
        format=found.format,
        rows=found.rows_read,
        loaded=found.rows_loaded,
        rejected=found.rows_rejected,
        skipped=found.rows_skipped,
        changes=(),
        problems=(),
        generation=generation,
        cells_rejected=found.cells_rejected,
    )


def _silent(_part: float, _what: str) -> None:
    """Nobody is watching."""
