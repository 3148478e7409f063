"""The question files: what there is, and the answer to one of them."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from dashboard.errors import QueryBroken, QueryError, UnknownName
from dashboard.mart.filled_in import filled_in
from dashboard.mart.gate import judged
from dashboard.mart.generations import current, path_of
from dashboard.mart.parameters import Option, Parameter, typed
from dashboard.mart.question import BrokenQuestion, Question, in_words
from dashboard.mart.question_reading import read_question
from dashboard.mart.result import Result
from dashboard.mart.sandbox import ROWS, Sandbox
from dashboard.mart.sandbox_copies import sandbox_of
from dashboard.settings import Settings
from dashboard.sql_files import folder

# A list to choose from that is longer than this is not a list to choose from.
MOST_OPTIONS = 2_000


def catalogue(settings: Settings) -> tuple[Question | BrokenQuestion, ...]:
    """Every question file, by section and title: the shipped ones and those of `settings.queries`.

    A file of one's own replaces a shipped one of the same name. Files are read again when they
    change, so that a saved file is there at the next call.
    """
    found = {path.stem: path for path in question_files(settings)}
    read = [_read_again(path, *_state(path)) for path in found.values()]
    return tuple(sorted(read, key=lambda one: (one.section, one.title, one.name)))


def question_files(settings: Settings) -> tuple[Path, ...]:
    """Paths of all question files, shipped ones first."""
    folders = (folder() / "questions", settings.queries)
    return tuple(path for one in folders if one for path in sorted(one.glob("*.sql")))


def question_named(settings: Settings, name: str) -> Question:
    """The question of a name.

    Raises:
        UnknownName: there is none; lists the nearest.
        QueryBroken: its file has a mistake.
    """
    return _whole(any_question_named(settings, name))


def any_question_named(settings: Settings, name: str) -> Question | BrokenQuestion:
    """As `question_named`, a broken one included.

    Raises:
        UnknownName: there is none; lists the nearest.
    """
    known = {one.name: one for one in catalogue(settings)}
    if name not in known:
        raise UnknownName("question", name, list(known))
    return known[name]


def run_question(
    settings: Settings,
    question: Question | BrokenQuestion | str,
    values: Mapping[str, object] | None = None,
    generation: int | None = None,
    *,
    limit: int = ROWS,
) -> Result:
    """The answer to a question.

    Args:
        question: from the catalogue, or its name.
        values: by parameter name, typed or as text out of a link or command line; a name left out
            takes its default.
        generation: number of the mart; None = the current one.
        limit: most rows.

    Raises:
        UsageError: a value that does not fit, or for a parameter that there is not.
        QueryError: the file is broken, is refused or takes too much.
        NoGeneration: nothing has been published yet.
    """
    asked = question_named(settings, question) if isinstance(question, str) else _whole(question)
    try:
        return answered(sandbox_for(settings, generation), asked, values or {}, limit=limit)
    except QueryError as error:
        named = f"{asked.path.name}: {error}"
        raise type(error)(named, error.line, error.column) from error


def answered(
    sandbox: Sandbox, question: Question, values: Mapping[str, object], *, limit: int = ROWS
) -> Result:
    """The answer of one sandbox; for `run_question` and the checks."""
    statement = judged(question.statement)
    bound = bound_values(sandbox, question, values)
    result = sandbox.run(statement, bound, limit=limit)
    hidden = sandbox.hidden(statement, bound)
    return Result(
        result.columns, result.types, result.rows, result.more, _notes(result, limit),
        hidden, sandbox.generation, result.elapsed,
    )  # fmt: skip


def bound_values(
    sandbox: Sandbox, question: Question, values: Mapping[str, object]
) -> dict[str, object]:
    """Values of every `$name` of a question, checked; those not given are its defaults.

    Raises:
        UsageError: see `run_question`.
    """
    known = [parameter.name for parameter in question.parameters]
    if unknown := [name for name in values if name not in known]:
        raise UnknownName("parameter", unknown[0], known)
    bound: dict[str, object] = {}
    for parameter in question.parameters:
        value = parameter.default
        if parameter.name in values:
            offered = options_in(sandbox, parameter, bound)
            value = typed(parameter, values[parameter.name], offered)
        bound |= parameter.bound(value)
    return bound


def as_sql(
    settings: Settings,
    question: Question,
    values: Mapping[str, object],
    generation: int | None = None,
) -> str:
    """The question's SQL with these filters written into it, to read or to take elsewhere."""
    bound = bound_values(sandbox_for(settings, generation), question, values)
    return filled_in(question.statement, bound)


def options_of(
    settings: Settings,
    parameter: Parameter,
    generation: int | None = None,
    bound: Mapping[str, object] | None = None,
) -> tuple[Option, ...]:
    """What may be chosen for a parameter in a generation; empty = anything of its type.

    Args:
        bound: values of the parameters declared above it, by `$name`; its options may use them.
    """
    if not parameter.options_sql:
        return parameter.options
    return options_in(sandbox_for(settings, generation), parameter, bound) or ()


def options_in(
    sandbox: Sandbox, parameter: Parameter, bound: Mapping[str, object] | None = None
) -> tuple[Option, ...] | None:
    """As `options_of`, of one sandbox; None = anything.

    Raises:
        QueryBroken: the options use a parameter that is not declared above this one.
    """
    if not parameter.options_sql:
        return parameter.options or None
    statement, known = judged(parameter.options_sql), bound or {}
    if later := sorted(statement.parameters - set(known)):
        raise QueryBroken(
            f"the options of {parameter.name} use ${later[0]}, which is not declared above it."
        )
    needed = {name: known[name] for name in statement.parameters}
    found = sandbox.run(statement, needed, limit=MOST_OPTIONS)
    rows = (row for row in found.tuples() if row[0] is not None)
    return tuple(Option(_value(row[0]), str(row[min(1, len(row) - 1)])) for row in rows)


def _value(value: object) -> str | int | float:
    return value if isinstance(value, str | int | float) else str(value)


def _notes(result: Result, limit: int) -> tuple[str, ...]:
    if not result.more:
        return result.notes
    return (*result.notes, f"There are more rows; these are the first {limit:,}.")


def _whole(found: Question | BrokenQuestion) -> Question:
    if isinstance(found, BrokenQuestion):
        raise QueryBroken(str(found), found.findings[0].line, 0)
    return found


def _state(path: Path) -> tuple[int, int]:
    try:
        known = path.stat()
    except OSError:
        return (0, 0)
    return known.st_mtime_ns, known.st_size


@lru_cache(maxsize=1_000)
def _read_again(path: Path, changed: int, size: int) -> Question | BrokenQuestion:
    """The file as it is now; `changed` and `size` only key the cache."""
    del changed, size
    question, findings = read_question(path)
    if question is None or findings:
        return BrokenQuestion(path.stem, path, in_words(path.stem), findings)
    return question


def sandbox_for(settings: Settings, generation: int | None = None) -> Sandbox:
    """The copy of a generation that this visit may ask: all of it, or the units of its scope."""
    number, path = current_path(settings, generation)
    return sandbox_of(path, number, scope=settings.scope)


def current_path(settings: Settings, generation: int | None = None) -> tuple[int, Path]:
    """Number and file of a generation; None = the current one.

    Raises:
        NoGeneration: nothing has been published yet.
    """
    number = current(settings) if generation is None else generation
    return number, path_of(settings, number)
