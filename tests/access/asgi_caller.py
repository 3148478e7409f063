"""Calls an ASGI application without a network, so that a test chooses every byte of a request."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from starlette.types import Message, Receive, Scope, Send

from dashboard.access.gate import IDENTITY

Headers = Sequence[tuple[str, str]]


@dataclass
class Behind:
    """Stands behind the gate and writes down what reached it."""

    scopes: list[Scope] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.scopes.append(scope)
        if scope["type"] == "websocket":
            await self._talk(receive, send)
            return
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"behind the gate"})

    async def _talk(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            self.messages.append(message)
            if message["type"] == "websocket.disconnect":
                return
            if message["type"] == "websocket.connect":
                await send({"type": "websocket.accept"})

    def header(self, name: str) -> str | None:
        found = [v.decode() for k, v in self.scopes[-1]["headers"] if k.decode().lower() == name]
        return found[0] if found else None

    @property
    def identity(self) -> Any:
        return self.scopes[-1].get(IDENTITY)


@dataclass
class Answer:
    status: int
    headers: list[tuple[str, str]]
    body: str

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key == name), "")

    @property
    def cookies(self) -> list[str]:
        return [value for key, value in self.headers if key == "set-cookie"]

    @property
    def session_cookie(self) -> str:
        """What a browser would send back."""
        return self.cookies[0].split(";", 1)[0]


def ask(
    app: Any,
    path: str,
    *,
    method: str = "GET",
    headers: Headers = (),
    body: bytes = b"",
    peer: str = "127.0.0.1",
    host: str = "localhost:8501",
    cookie: str = "",
) -> Answer:
    """One request and its answer."""
    path, _, query = path.partition("?")
    scope = _scope("http", path, query, headers, peer, host, cookie) | {"method": method}
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    answered = [(k.decode().lower(), v.decode()) for k, v in sent[0]["headers"]]
    text = b"".join(message.get("body", b"") for message in sent[1:])
    return Answer(sent[0]["status"], answered, text.decode())


def page(app: Any, path: str, **more: Any) -> Answer:
    """A browser going to an address."""
    headers = [("accept", "text/html,*/*"), *more.pop("headers", ())]
    return ask(app, path, headers=headers, **more)


def websocket(app: Any, incoming: Any, **more: Any) -> list[Message]:
    """A websocket: `incoming` is an async function that gives its messages; what was sent."""
    headers, cookie = more.get("headers", ()), more.get("cookie", "")
    peer, host = more.get("peer", "127.0.0.1"), more.get("host", "localhost:8501")
    scope = _scope("websocket", "/_stcore/stream", "", headers, peer, host, cookie)
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(app(scope, incoming, send))
    return sent


def _scope(
    kind: str, path: str, query: str, headers: Headers, peer: str, host: str, cookie: str
) -> dict[str, Any]:
    given = [("host", host), *headers] + ([("cookie", cookie)] if cookie else [])
    return {
        "type": kind,
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "scheme": "ws" if kind == "websocket" else "http",
        "client": (peer, 50000) if peer else None,
        "headers": [(k.lower().encode(), v.encode("latin-1")) for k, v in given],
    }
