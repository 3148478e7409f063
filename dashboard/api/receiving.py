"""`POST /api/load`: a file streams to the data folder and is inspected; a second call confirms it.

Loading needs what the Uploads page needs: the permission for uploads, of a person or a token.
"""

import json
import time
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable
from dataclasses import asdict

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from dashboard import ingest
from dashboard.access.identity import Identity
from dashboard.care import thresholds
from dashboard.errors import TooOften, UnknownName, UsageError
from dashboard.ingest import incoming
from dashboard.settings import Settings

from .answers import Read, noted, query_of, refusing, who_asks, whole_number

# A program that loads every minute is well within it; one gone wild is not.
MOST_AN_HOUR = 120
# Written in pieces of this size: the memory an upload takes, however large it is.
PIECE = 1024**2
RECEIVE = ("name", "kind", "wave")
CONFIRM = ("accept_rejects", "late", "supersedes")
LARGEST_UPLOAD = 2**31 - 1

_begun: defaultdict[str, deque[float]] = defaultdict(deque)


def receiving(read: Read) -> Callable[[Request], Awaitable[Response]]:
    """The endpoint that takes a file."""

    async def receive(request: Request) -> Response:
        return await refusing(request, read, _receive)

    return receive


def deciding(
    read: Read, decide: Callable[[Settings, Request, Identity], Response]
) -> Callable[[Request], Awaitable[Response]]:
    """An endpoint that does something with a waiting file."""

    async def answer(request: Request) -> Response:
        async def work(settings: Settings, request: Request) -> Response:
            return await run_in_threadpool(decide, settings, request, who_asks(request))

        return await refusing(request, read, work)

    return answer


async def _receive(settings: Settings, request: Request) -> Response:
    given = {name: _once(request, name) for name in _known(request, RECEIVE)}
    if given.get("kind") and given["kind"] not in ingest.KINDS:
        raise UnknownName("kind of file", given["kind"], list(ingest.KINDS))
    owner = who_asks(request).name
    _slow_down(owner)
    kind, wave = given.get("kind") or None, given.get("wave") or None
    waiting, arrival = await run_in_threadpool(
        incoming.begin, settings, owner, given.get("name", ""), kind=kind, wave=wave,
        announced=_announced(request),
    )  # fmt: skip
    try:
        await _stream(request, arrival)
        path = arrival.kept()
    except BaseException:
        arrival.gone()
        raise
    try:
        found = await run_in_threadpool(
            ingest.inspect_file, path, settings, kind=waiting.kind, wave=waiting.wave
        )
    except BaseException:
        incoming.discard(settings, waiting.id, owner)
        raise
    if await request.is_disconnected():
        # Whoever sent it will never learn its number.
        incoming.discard(settings, waiting.id, owner)
        raise ClientDisconnect
    noted(request, settings, "upload", waiting.file, waiting=waiting.id, bytes=arrival.size,
          sha256=found.sha256)  # fmt: skip
    document = {"id": waiting.id, "files": [ingest.inspection_document(found)]}
    return _json(document, 201)


async def _stream(request: Request, arrival: incoming.Arrival) -> None:
    piece = bytearray()
    async for chunk in request.stream():
        piece += chunk
        if len(piece) >= PIECE:
            await run_in_threadpool(arrival.take, bytes(piece))
            piece.clear()
    if piece:
        await run_in_threadpool(arrival.take, bytes(piece))
    announced = _announced(request)
    if announced is not None and announced != arrival.size:
        raise ClientDisconnect
    if not arrival.size:
        raise UsageError("The body is empty: send the file itself, as curl --data-binary does.")


def confirm(settings: Settings, request: Request, who: Identity) -> Response:
    """Loads a waiting file as `linkage load` would; on a refusal it goes on waiting."""
    given = {name: _once(request, name) for name in _known(request, CONFIRM)}
    accept, late = (_yes(given, name) for name in ("accept_rejects", "late"))
    supersedes = whole_number(query_of(request), "supersedes", 1, LARGEST_UPLOAD)
    waiting, path = incoming.take_up(settings, request.path_params["id"], who.name)
    try:
        receipt = ingest.load_file(
            path, settings, who=who.name, kind=waiting.kind, wave=waiting.wave,
            accept_rejects=accept, late=late, supersedes=supersedes,
        )  # fmt: skip
    except BaseException:
        incoming.put_back(path)
        raise
    incoming.done_with(path)
    noted(request, settings, "upload", waiting.file, waiting=waiting.id, upload=receipt.upload)
    thresholds.note_changes(settings, who.name, request.client.host if request.client else "")
    return _json({"receipts": [asdict(receipt)]}, 200)


def discard(settings: Settings, request: Request, who: Identity) -> Response:
    """Takes a waiting file away."""
    _known(request, ())
    waiting = incoming.discard(settings, request.path_params["id"], who.name)
    noted(request, settings, "upload", waiting.file, waiting=waiting.id, discarded=True)
    return _json({"discarded": waiting.id}, 200)


def _json(document: object, status: int) -> Response:
    text = json.dumps(document, ensure_ascii=False, default=str)
    return Response(text, status, media_type="application/json")


def _known(request: Request, names: tuple[str, ...]) -> list[str]:
    for name in query_of(request):
        if name not in names:
            raise UnknownName("parameter", name, list(names))
    return list(query_of(request))


def _once(request: Request, name: str) -> str:
    given = query_of(request)[name]
    if len(given) > 1:
        raise UsageError(f"{name} is given {len(given)} times; expected once.")
    return given[0]


def _yes(given: dict[str, str], name: str) -> bool:
    if given.get(name, "false") not in ("true", "false"):
        raise UsageError(f"{name}: expected true or false.")
    return given.get(name) == "true"


def _announced(request: Request) -> int | None:
    text = request.headers.get("content-length", "")
    return int(text) if text.isascii() and text.isdigit() else None


def _slow_down(owner: str) -> None:
    begun, now = _begun[owner], time.monotonic()
    while begun and now - begun[0] > 3600:
        begun.popleft()
    if len(begun) >= MOST_AN_HOUR:
        wait = int(3600 - (now - begun[0])) + 1
        raise TooOften(f"{MOST_AN_HOUR} files an hour are taken; try again later.", wait)
    begun.append(now)
