"""`publish`: what changed in the facts becomes the next generation."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb

import dashboard
from dashboard.errors import UsageError
from dashboard.publish.basis import attached, basis_of, install_basis, write_basis
from dashboard.publish.engine import DuckEngine
from dashboard.publish.generation import Generation, available, path_of
from dashboard.publish.mart_file import fill, install, keep_untouched, making, sweep
from dashboard.publish.scope import Scope, scope_of
from dashboard.publish.sources import Source, opened
from dashboard.publish.steps import Progress, make_figures
from dashboard.publish.wholeness import is_whole
from dashboard.publish.word_list import WordList, negations, word_list
from dashboard.publish.words import fill_words, make_words
from dashboard.settings import Settings
from dashboard.sql_files import names, sql
from dashboard.store.lock import locked

STORE = Source()

# Rule 4 of suppression.py asks who answered then and now; on Spark nobody has shown yet that the
# answer is the same, so nothing is told beside what was told before.
_NO_LOOKING_BACK = (
    "Generation {number} was published in this data folder before. Beside it, figures of a few "
    "people could be worked out from what changed, and Spark does not check that yet. Nothing was "
    "published. Publish with --engine duckdb --facts DIR, which checks it, or into a data folder "
    "that was never published (--data DIR), and show people only one of the two."
)


@dataclass(frozen=True, slots=True)
class _Last:
    """The generation before.

    Attributes:
        fingerprint: of the facts it was made from, up to its event.
        other_questions: those of the surveys are no longer the same.
    """

    generation: Generation
    recipe: str
    fingerprint: str
    other_questions: bool


@dataclass(frozen=True, slots=True)
class _Way:
    """How figures are made: `recipe` changes with everything they depend on besides the facts."""

    listed: WordList
    recipe: str


def publish(
    settings: Settings,
    *,
    full: bool = False,
    on_progress: Progress | None = None,
    source: Source = STORE,
) -> Generation:
    """Makes the next generation, of what events touched since the last one.

    Everything is made again when `full`, the first time, after a change of units, and when the
    statements or thresholds are no longer those of the last generation. Where nothing happened the
    generation there is comes back.

    Args:
        on_progress: told how far it is (0 to 1) and what it does.
        source: which engine makes it, from which facts.

    Raises:
        StoreBusy: another job has the store, or publishes, and does not finish in time.
    """
    report = on_progress or _silent
    settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (
        locked(settings.data / "publish.lock", exclusive=True),
        opened(settings, source) as (engine, settings),  # noqa: PLR1704 - in force from here on
    ):
        sweep(settings)
        last = _last_generation(engine, settings)
        if last is not None and not engine.looks_back:
            raise UsageError(_NO_LOOKING_BACK.format(number=last.generation.number))
        (event,) = engine.one("last_event")
        way = _way(settings)
        scope = _plan(engine, way, last, full)
        if last is not None and scope == Scope() and last.generation.event == event:
            report(1.0, "Nothing to do")
            return last.generation
        with _looking_back(engine, settings, last) as basis:
            copied = _begins_as(engine, scope, last)
            return _make(engine, settings, scope, way, basis, copied, event, report)


def _make(
    engine: DuckEngine,
    settings: Settings,
    scope: Scope,
    way: _Way,
    basis: Path | None,
    copied: Path | None,
    event: int,
    report: Progress,
) -> Generation:
    number = max(available(settings), default=0) + 1
    before = basis is not None
    report(0.0, "Reading units and questions")
    with making(engine, settings, copied) as made:
        touched = make_figures(engine, scope, settings, report, before=before)
        report(0.85, "Counting words")
        worded = make_words(engine, way.listed, before=before)
        report(0.9, "Writing")
        if not scope.everything:
            keep_untouched(engine, copied=copied is not None)
        hidden = fill(engine, before=before, lives=touched.lives)
        fill_words(engine, wanted=worded)
        made_at = datetime.now(UTC).replace(tzinfo=None)
        engine.run("generation", _about(engine, settings, way, number, made_at, event))
        made_basis = write_basis(engine, settings, basis, touched, worded=worded)
        install_basis(made_basis, settings, number)
    path = install(made, settings, number)
    report(1.0, "Published")
    return Generation(number, path, made_at, event, hidden)


def _begins_as(engine: DuckEngine, scope: Scope, last: _Last | None) -> Path | None:
    """The generation as whose file the next one begins; None = with empty tables.

    What is deleted can still lie in a file. Of figures that is what people were shown; words of
    customers that were taken back must not.
    """
    if last is None or scope.everything:
        return None
    if scope.months is not None and engine.one("quotes_before")[0]:
        return None
    return last.generation.path


@contextmanager
def _looking_back(
    engine: DuckEngine, settings: Settings, last: _Last | None
) -> Iterator[Path | None]:
    """The generation before attached as `previous`, and what it rests on as `basis`.

    Gives where the latter is; None when it is not known, so that there is nothing to compare with.
    """
    known = last and basis_of(settings, last.generation.number)
    basis = known if known and known.exists() else None
    if last is not None:
        engine.run("attach_previous", {"path": str(last.generation.path)})
    with attached(engine, basis):
        yield basis
    engine.run("detach_previous")


def _about(
    engine: DuckEngine, settings: Settings, way: _Way, number: int, made_at: datetime, event: int
) -> dict[str, int | str | date]:
    recipe = way.recipe
    return {
        "number": number,
        "made_at": made_at,
        "event": event,
        "company": settings.company,
        "minimum_group": settings.minimum_group,
        "engine": engine.name,
        "version": dashboard.__version__,
        "methods_changed": dashboard.METHODS_CHANGED,
        "fingerprint": _fingerprint(engine, recipe, event),
        "recipe": recipe,
    }


def _fingerprint(engine: DuckEngine, recipe: str, event: int) -> str:
    """What a generation made this way of the facts up to an event is known by."""
    (history,) = engine.one("history_until", {"event": event})
    return hashlib.sha256(f"{recipe} {history}".encode()).hexdigest()


def _plan(engine: DuckEngine, way: _Way, last: _Last | None, full: bool) -> Scope:
    """What to make; the rest is copied from the generation before."""
    everything = Scope(everything=True)
    if full or last is None:
        return everything
    shared_names = engine.all("ambiguous_waves")
    if last.recipe != way.recipe or last.other_questions or shared_names:
        return everything
    # Another folder of facts, or a store that was put back: the same numbers mean other events.
    if last.fingerprint != _fingerprint(engine, last.recipe, last.generation.event):
        return everything
    touched = engine.all("events_after", {"event": last.generation.event})
    scope = scope_of(text for (text,) in touched)
    if scope.everything or _names_change_hands(engine, scope, last):
        return everything
    return scope


def _names_change_hands(engine: DuckEngine, scope: Scope, last: _Last) -> bool:
    """Whether an uploaded metric takes or frees the name of a figure made from records."""
    if not scope.metrics:
        return False
    engine.run("attach_previous", {"path": str(last.generation.path)})
    try:
        return bool(engine.all("contested_names", {"metrics": list(scope.metrics)}))
    finally:
        engine.run("detach_previous")


def _last_generation(engine: DuckEngine, settings: Settings) -> _Last | None:
    """The newest mart that can be read; one that cannot is no ground to build on."""
    for number in reversed(available(settings)):
        path = path_of(settings, number)
        if not is_whole(path):
            continue
        try:
            engine.run("attach_previous", {"path": str(path)})
            made_at, event, recipe, fingerprint, hidden, other = engine.one("previous_generation")
        except duckdb.Error:
            continue
        finally:
            engine.run("detach_previous")
        return _Last(Generation(number, path, made_at, event, hidden), recipe, fingerprint, other)
    return None


def _way(settings: Settings) -> _Way:
    """What figures depend on besides the facts: statements, thresholds, names, listed words."""
    listed = word_list(settings)
    made_of = hashlib.sha256()
    for name in (*names("publish"), *names("publish_duckdb"), *names("schema/mart")):
        made_of.update(sql(name).encode())
    made_of.update(f"{settings.minimum_group} {settings.company}".encode())
    made_of.update(f"{dashboard.__version__} {dashboard.METHODS_CHANGED}".encode())
    made_of.update(f"{listed.text} {sorted(negations())}".encode())
    return _Way(listed, made_of.hexdigest())


def _silent(_share: float, _doing: str) -> None:
    return None
