"""What can be said of a question file before anybody opens its page.

Each check needs nothing written by the file's author beyond the file itself. The first that finds
something fatal ends it: a statement that does not parse has no columns to speak of.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from dashboard.errors import LinkageError, NoGeneration, QueryError
from dashboard.mart.check_asserts import failed_asserts
from dashboard.mart.check_columns import column_findings
from dashboard.mart.finding import Finding
from dashboard.mart.gate import Statement, judged
from dashboard.mart.question import Question
from dashboard.mart.question_reading import read_question
from dashboard.mart.questions import answered, current_path, options_in, question_files
from dashboard.mart.sandbox import FIGURES, ROWS, Sandbox
from dashboard.mart.sandbox_copies import bare_sandbox, sandbox_of
from dashboard.settings import Settings

Findings = Iterator[Finding]


def check(
    settings: Settings, paths: Sequence[Path] = (), *, marts: Sequence[Path] = ()
) -> list[Finding]:
    """Everything to mend in question files, by file and line; empty = all is well.

    Args:
        paths: files, or folders of them; empty = the shipped ones and those of `settings.queries`.
        marts: further published files to run on (a sample company's), besides the current one.
    """
    empty, filled = _sandboxes(settings, marts)
    files = tuple(_files(paths)) or question_files(settings)
    known = {path.stem for path in (*question_files(settings), *files)}
    found = [one for file in files for one in checked(file, empty, filled, known)]
    return sorted(set(found))


def checked(
    file: Path, empty: Sandbox, filled: Sequence[Sandbox], known: Iterable[str]
) -> Findings:
    """What is wrong with one file.

    Args:
        empty: the tables without a row.
        filled: published copies to run on.
        known: names of all questions, for `related`.
    """
    question, findings = read_question(file)
    yield from findings
    if question is None:
        return
    try:
        statement = judged(question.statement)
        yield from _options_findings(question, empty)
        yield from _parameter_findings(question, statement)
        if statement.parameters != _declared(question):
            return
        described = answered(empty, question, {})
    except QueryError as error:
        yield Finding(file, error.line, f"{error}", "Mend the SQL.")
        return
    yield from column_findings(question, described, shows_people=bool(statement.tables & FIGURES))
    yield from _words_findings(question, known)
    yield from failed_asserts(question, described, empty)
    for sandbox in filled:
        yield from _run_findings(question, sandbox)


def _run_findings(question: Question, sandbox: Sandbox) -> Findings:
    where = f"generation {sandbox.generation}" if sandbox.generation else "sample data"
    try:
        result = answered(sandbox, question, {})
    except LinkageError as error:
        line = error.line if isinstance(error, QueryError) else 0
        yield Finding(question.path, line, f"run on {where}: {error}", "Mend the SQL.")
        return
    if result.more:
        yield Finding(
            question.path, 0, f"more than {ROWS:,} rows on {where}.", "Aggregate, or filter more."
        )
    for note in result.notes:
        if "not a number" in note:
            yield Finding(question.path, 0, f"{note} ({where})", "Divide by nullif(…, 0).")
    yield from failed_asserts(question, result, sandbox)


def _declared(question: Question) -> frozenset[str]:
    return frozenset(name for one in question.parameters for name in one.bound_names())


def _parameter_findings(question: Question, statement: Statement) -> Findings:
    declared = _declared(question)
    for name in sorted(statement.parameters - declared):
        near = f'Add [[params]] with name = "{name}", or correct the name in the SQL.'
        line = _line_of(question, f"${name}")
        yield Finding(question.path, line, f"${name} is used and not declared.", near)
    for name in sorted(declared - statement.parameters):
        yield Finding(
            question.path,
            _parameter_line(question, name),
            f"${name} is declared and not used.",
            "Use it in the SQL, or take it out.",
        )


def _options_findings(question: Question, sandbox: Sandbox) -> Findings:
    """Each list of options, run with the defaults of the parameters above it."""
    above: dict[str, object] = {}
    for parameter in question.parameters:
        try:
            options_in(sandbox, parameter, above)
        except QueryError as error:
            line = _parameter_line(question, parameter.name, ".options")
            what = f"options of {parameter.name}: {error}"
            yield Finding(question.path, line, what, "Mend its SELECT.")
        above |= parameter.bound(parameter.default)


def _words_findings(question: Question, known: Iterable[str]) -> Findings:
    if question.chart.type != "table" and not question.chart.alt:
        line = question.lines.get("chart", 1)
        yield Finding(
            question.path,
            line,
            "the chart has no alt text.",
            'Add alt = "what the picture shows" to [chart].',
        )
    for name in question.related:
        if name not in set(known):
            line = question.lines.get("related", 1)
            what = f"related question '{name}' does not exist."
            yield Finding(question.path, line, what, "Write a file's name without .sql.")


def _line_of(question: Question, fragment: str) -> int:
    before, found, _ = question.statement.partition(fragment)
    return before.count("\n") + 1 if found else 0


def _parameter_line(question: Question, bound: str, key: str = ".name") -> int:
    for place, parameter in enumerate(question.parameters):
        if bound in (parameter.name, *parameter.bound_names()):
            return question.lines.get(f"params.{place}{key}", 1)
    return 1


def _sandboxes(settings: Settings, marts: Sequence[Path]) -> tuple[Sandbox, list[Sandbox]]:
    filled = [sandbox_of(path) for path in marts]
    try:
        number, path = current_path(settings)
    except NoGeneration:
        empty = sandbox_of(marts[0], empty=True) if marts else bare_sandbox()
        return empty, filled
    return sandbox_of(path, number, empty=True), [sandbox_of(path, number), *filled]


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(path.glob("*.sql")) if path.is_dir() else [path]
