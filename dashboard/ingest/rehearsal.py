"""What loading some files would do, found by doing it on a copy that is thrown away."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from dashboard.errors import LinkageError
from dashboard.ingest.inspection import Inspection, inspect_file
from dashboard.ingest.intake import Intake
from dashboard.ingest.loading import Progress, load_file
from dashboard.publish import publish
from dashboard.publish.generation import available, path_of
from dashboard.publish.told import Told, told_in
from dashboard.settings import Settings
from dashboard.store.trying_out import copied


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """One file as it would be read once those before it are in.

    Attributes:
        found: None where it could not be read; `error` says why.
    """

    intake: Intake
    found: Inspection | None
    error: LinkageError | None = None


@dataclass(frozen=True, slots=True)
class Effect:
    """What people would see of the survey waves that the files touch.

    Attributes:
        before: None where nothing of these waves is published.
    """

    waves: tuple[str, ...]
    before: Told | None
    after: Told


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """Files in the order given.

    Attributes:
        effect: None where no survey wave is touched, or nobody asked.
        figures: was it asked what would be hidden?
    """

    files: tuple[Rehearsed, ...]
    effect: Effect | None = None
    figures: bool = False


def rehearse(
    intakes: Sequence[Intake],
    settings: Settings,
    *,
    figures: bool,
    on_progress: Progress | None = None,
) -> Rehearsal:
    """Reads, loads and publishes the files on a private copy, one after another.

    What can be loaded is loaded, its bad rows left out, so that the next file finds it; the data
    folder itself is not touched, but kept from changing meanwhile.

    Args:
        figures: publish the copy too, and say what the disclosure rules would hide.
    """
    tell = on_progress or _silent
    with copied(settings, marts=figures) as copy:
        files = []
        for number, intake in enumerate(intakes):
            tell(0.6 * number / len(intakes), f"Trying {intake.path.name}")
            files.append(_tried(intake, copy))
        tell(0.6, "Working out what would be hidden")
        return Rehearsal(tuple(files), _effect(files, copy) if figures else None, figures)


def inspected(intake: Intake, settings: Settings) -> Rehearsal:
    """One file as the store stands, without trying to load it."""
    try:
        found = inspect_file(intake.path, settings, **intake.asked())
    except LinkageError as error:
        return Rehearsal((Rehearsed(intake, None, error),))
    return Rehearsal((Rehearsed(intake, found),))


def _tried(intake: Intake, copy: Settings) -> Rehearsed:
    try:
        found = inspect_file(intake.path, copy, **intake.asked())
    except LinkageError as error:
        return Rehearsed(intake, None, error)
    # What stops it stands among the problems that were found.
    with suppress(LinkageError):
        load_file(intake.path, copy, who="", publish=False, accept_rejects=True, **intake.asked())
    return Rehearsed(intake, found)


def _effect(files: Sequence[Rehearsed], copy: Settings) -> Effect | None:
    found = [one.found for one in files if one.found]
    waves = tuple(sorted({wave for one in found for wave in one.waves}))
    if not waves or not copy.store_path.exists():
        return None
    known = available(copy)
    before = told_in(path_of(copy, known[-1]), waves, copy) if known else None
    after = told_in(publish(copy).path, waves, copy)
    return Effect(waves, before if before and before.figures + before.hidden else None, after)


def _silent(_part: float, _what: str) -> None:
    """Nobody is watching."""
