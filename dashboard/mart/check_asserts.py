"""What the author of a question asserts of its result."""

from collections.abc import Iterator

from dashboard.errors import QueryError
from dashboard.mart.export import arrow
from dashboard.mart.finding import Finding
from dashboard.mart.gate import judged, published_tables
from dashboard.mart.question import Question
from dashboard.mart.result import Result
from dashboard.mart.sandbox import Sandbox


def failed_asserts(question: Question, result: Result, sandbox: Sandbox) -> Iterator[Finding]:
    """A finding for each assertion that returns rows, or that cannot be run."""
    tables = published_tables() | {"result"}
    for one in question.asserts:
        try:
            statement = judged(one.sql, tables)
            rows = sandbox.run(statement, limit=1, result=arrow(result))
        except QueryError as error:
            yield Finding(question.path, one.line, f"'{one.name}': {error}", "Mend its sql.")
            continue
        if len(rows):
            first = ", ".join(
                f"{name} = {value}"
                for name, value in zip(rows.columns, next(rows.tuples()), strict=True)
            )
            yield Finding(
                question.path, one.line, f"'{one.name}' does not hold: {first}.", "Mend the SQL."
            )
