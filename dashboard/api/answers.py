"""What each address answers, as JSON or as a file; errors are said in words, never as a trace."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from typing import Any

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from dashboard.access import audit
from dashboard.access.gate import IDENTITY
from dashboard.access.identity import LOCAL, Identity
from dashboard.errors import (
    AlreadyLoaded,
    DataError,
    LinkageError,
    NoGeneration,
    NoRoom,
    ProblemsFound,
    QueryError,
    StoreBusy,
    TooMuch,
    TooOften,
    UnknownName,
    UsageError,
)
from dashboard.mart import generations
from dashboard.settings import Settings

Answer = Callable[[Settings, Request], Response]
Work = Callable[[Settings, Request], Awaitable[Response]]
Read = Callable[[], Settings]
Query = Mapping[str, list[str]]


# Carries what must be known beside an answer: that newer figures are damaged, say.
NOTE = "X-Linkage-Note"


class NotSignedIn(UsageError):
    """Nobody said who asks; the gate before the API does, so this is a mistake of ours."""


# The first that fits counts, so the particular stand before the general.
_STATUS = (
    (NotSignedIn, 401), (TooMuch, 413), (TooOften, 429), (UsageError, 400), (AlreadyLoaded, 409),
    (DataError, 422), (QueryError, 422), (NoRoom, 507), (StoreBusy, 503), (NoGeneration, 503),
)  # fmt: skip


def answering(read: Read, answer: Answer) -> Callable[[Request], Response]:
    """An endpoint: settings narrowed to what the caller may see, errors with their status."""

    def respond(request: Request) -> Response:
        try:
            settings = _admitted(request, read)
            noted(request, settings, "query", request.url.path)
            answered = answer(settings, request)
        except LinkageError as error:
            return _error(error)
        if said := generations.passed_over(settings):
            answered.headers[NOTE] = said
        return answered

    return respond


async def refusing(request: Request, read: Read, work: Work) -> Response:
    """What `work` answers, or why not: for endpoints that take something in."""
    try:
        return await work(_admitted(request, read), request)
    except LinkageError as error:
        return _error(error)
    except ClientDisconnect:
        # Nobody is there to read this; the log of the server shows that it was no success.
        return JSONResponse({"error": "The connection ended before all had come."}, 400)


def _admitted(request: Request, read: Read) -> Settings:
    return replace(read(), scope=who_asks(request).scope)


def who_asks(request: Request) -> Identity:
    """The caller, whom the gate has let in.

    Raises:
        NotSignedIn: the gate is not there.
    """
    identity = request.scope.get(IDENTITY)
    if not isinstance(identity, Identity):
        raise NotSignedIn("Sign in first.")
    return identity


def noted(
    request: Request, settings: Settings, action: audit.Action, subject: str, **details: object
) -> None:
    """Writes into the log what a program did; at one's own machine there is nobody to name."""
    identity = who_asks(request)
    if identity is not LOCAL:
        address = request.client.host if request.client else ""
        audit.note(settings, identity.name, action, subject, address=address, **details)


def status_of(error: LinkageError) -> int:
    """404 what does not exist, 400 what does not fit, 422 what cannot be run, 503 not yet."""
    if isinstance(error, UnknownName) and error.what in ("question", "generation", "waiting file"):
        return 404
    return next((status for kind, status in _STATUS if isinstance(error, kind)), 500)


def _error(error: LinkageError) -> Response:
    document: dict[str, Any] = {"error": str(error)}
    if isinstance(error, QueryError):
        document |= {"line": error.line, "column": error.column}
    if isinstance(error, ProblemsFound):
        document["problems"] = [str(one) for one in error.problems]
    wait = {"Retry-After": str(error.wait)} if isinstance(error, TooOften) else None
    return JSONResponse(document, status_of(error), wait)


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
