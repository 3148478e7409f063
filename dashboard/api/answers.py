"""What each address answers, as JSON or as a file; errors are said in words, never as a trace."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from dashboard.access import audit
from dashboard.access.gate import IDENTITY
from dashboard.access.identity import LOCAL, Identity
from dashboard.errors import (
    LinkageError,
    NoGeneration,
    QueryError,
    UnknownName,
    UsageError,
)
from dashboard.settings import Settings

Answer = Callable[[Settings, Request], Response]
Query = Mapping[str, list[str]]


def answering(read: Callable[[], Settings], answer: Answer) -> Callable[[Request], Response]:
    """An endpoint: settings narrowed to what the caller may see, errors with their status."""

    def respond(request: Request) -> Response:
        identity = request.scope.get(IDENTITY)
        if not isinstance(identity, Identity):
            return _error("Sign in first.", 401)
        try:
            settings = replace(read(), scope=identity.scope)
            if identity is not LOCAL:
                address = request.client.host if request.client else ""
                audit.note(settings, identity.name, "query", request.url.path, address=address)
            return answer(settings, request)
        except LinkageError as error:
            return _error(str(error), status_of(error), error)

    return respond


def status_of(error: LinkageError) -> int:
    """404 what does not exist, 400 what does not fit, 422 what cannot be run, 503 not yet."""
    if isinstance(error, UnknownName) and error.what in ("question", "generation"):
        return 404
    for kind, status in ((UsageError, 400), (QueryError, 422), (NoGeneration, 503)):
        if isinstance(error, kind):
            return status
    return 500


def _error(message: str, status: int, error: LinkageError | None = None) -> Response:
    document: dict[str, Any] = {"error": message}
    if isinstance(error, QueryError):
        document |= {"line": error.line, "column": error.column}
    return JSONResponse(document, status)


def query_of(request: Request) -> dict[str, list[str]]:
    """Every name of the query string with its values."""
    return {name: request.query_params.getlist(name) for name in request.query_params}


def whole_number(query: Query, name: str, low: int, high: int) -> int | None:
    """A number of the query string; None = not given.

    Raises:
        UsageError: given twice, not a number, or out of range.
    """
    given = query.get(name)
    if given is None:
        return None
    text = given[0] if len(given) == 1 else ""
    plain = text.isascii() and text.isdigit() and len(text) <= 12
    if not plain or not low <= int(text) <= high:
        raise UsageError(f"{name}: expected one whole number from {low} to {high}.")
    return int(text)
