"""Starts the web server: warm before the first visitor, headers on every answer, one error page.

`python -m dashboard.launcher --port 8501` serves the data folder named in `LINKAGE_DATA`.
"""

import argparse
import ctypes
import gc
import importlib
import os
import re
import sys
import time
from base64 import b64encode
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard import api
from dashboard.access.exposure import check_before_serving
from dashboard.access.gate import Gate
from dashboard.errors import LinkageError
from dashboard.language import LANGUAGES
from dashboard.mart import generations
from dashboard.settings import Settings, read_settings
from dashboard.widgets.problems import show_unexpected

HERE = Path(__file__).parent
COMPLETION = "/completion.js"
# Seconds between two looks for a new generation.
LOOKS_EVERY = 1.0
# Of glibc's malloc.h.
M_ARENA_MAX = -8

# When a session ends the gate cuts the page off. Streamlit would leave the figures standing under
# "Connection failed with status 401"; loading the page anew leads to the sign-in and back.
LEAVE_WHEN_SIGNED_OUT = """
new PerformanceObserver(list => { for (const entry of list.getEntries())
  if (entry.name.endsWith("/_stcore/host-config") && [401, 403].includes(entry.responseStatus))
    location.reload();
}).observe({type: "resource", buffered: true});"""


@asynccontextmanager
async def warm(_: st.App) -> AsyncIterator[dict[str, object]]:
    """Import what pages need, then take it out of the collector's sight.

    Frozen libraries cost the collector nothing, and the first visitor does not wait for an import.
    """
    for name in ("plotly.graph_objects", "scipy.stats", "pandas", "dashboard.app_pages"):
        importlib.import_module(name)
    gc.collect()
    gc.freeze()
    Thread(target=stay_ahead, daemon=True).start()
    yield {"ready": True}


def stay_ahead() -> None:
    """Works out the first answers of each generation; whoever comes sooner waits for them."""
    ahead = importlib.import_module("dashboard.widgets.ahead")
    once = importlib.import_module("dashboard.widgets.once")
    last: int | None = None
    while True:
        with suppress(LinkageError, OSError):
            settings = read_settings()
            if (newest := generations.current(settings)) != last:
                ahead.first_answers(settings, newest)
                once.forget_all_but(generations.available(settings))
                if last is None:
                    gc.collect()
                    gc.freeze()
                last = newest
        time.sleep(LOOKS_EVERY)


def share_memory() -> None:
    """One pool of memory for all threads.

    Every run of a page is a thread of its own, and glibc would give each a pool that it keeps:
    that was a third of what the server held. Elsewhere the allocator is another one.
    """
    with suppress(OSError, AttributeError):
        ctypes.CDLL("libc.so.6").mallopt(M_ARENA_MAX, 1)


@cache
def front_page(language: str = "en") -> bytes:
    """Streamlit's page, told where its server is and which language its figures speak.

    Left to itself it looks for the server below the address of the page first, which costs a
    round trip and two errors in the browser's console on every link into the dashboard.
    """
    page = (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    told = f'window.__streamlit = {{BACKEND_BASE_URL: location.origin + "/{base}"}};'
    page = page.replace("<script>", f"<script>{told}{LEAVE_WHEN_SIGNED_OUT}", 1)
    names = f'<script defer src="{base and "/" + base}{COMPLETION}"></script>'
    page = page.replace('<html lang="en"', f'<html lang="{language}"', 1)
    return page.replace("</head>", f"{names}</head>", 1).encode()


def language_of(scope: Scope) -> str:
    """What the address asks for, else the setting: a screen reader speaks what the page says."""
    asked = parse_qs(scope.get("query_string", b"").decode("latin-1")).get("language", [""])[-1]
    return asked if asked in LANGUAGES else read_settings().language


@cache
def content_policy() -> str:
    """What a page may load: this server and nothing else.

    The page's one inline script is allowed by its hash; any other stays shut out.
    """
    inline = re.findall(r"<script>(.*?)</script>", front_page().decode(), flags=re.DOTALL)
    hashes = [f"'sha256-{b64encode(sha256(s.encode()).digest()).decode()}'" for s in inline]
    return "; ".join(
        (
            "default-src 'self'",
            " ".join(("script-src 'self'", *hashes)),
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self' ws: wss:",
            "worker-src 'self' blob:",
            "frame-src 'self' blob: data:",
            "frame-ancestors 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
        )
    )


HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}


class FrontDoor:
    """Pure ASGI, so that its headers cover pages, media, uploads and static files alike."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        page = b""

        async def send_changed(message: Message) -> None:
            nonlocal page
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS | {"Content-Security-Policy": content_policy()})
                # A file somebody takes away may be a page too, but not the one of the dashboard.
                if (
                    headers.get("content-type", "").startswith("text/html")
                    and "/media/" not in scope["path"]
                ):
                    page = front_page(language_of(scope))
                    _describe_page(headers, page)
            elif page and message["type"] == "http.response.body":
                more = message.get("more_body", False)
                message = {**message, "body": b"" if more else page}
            await send(message)

        await self.app(scope, receive, send_changed if scope["type"] == "http" else send)


def _describe_page(headers: MutableHeaders, page: bytes) -> None:
    """The page is sent as it is here: not compressed, and not the one whose tag was computed."""
    for name in ("content-encoding", "etag", "last-modified"):
        if name in headers:
            del headers[name]
    headers["content-length"] = str(len(page))


async def health(_: Request) -> JSONResponse:
    """For whoever watches the server: it answers. Anybody may ask, so nothing else is told."""
    return JSONResponse({"status": "ok"})


async def completion(_: Request) -> FileResponse:
    """The workbench's names while typing; Streamlit's static folder would call it plain text."""
    return FileResponse(HERE / "static" / "completion.js", media_type="text/javascript")


app = st.App(
    HERE / "app.py",
    lifespan=warm,
    routes=[Route("/healthz", health), Route(COMPLETION, completion), *api.routes(read_settings)],
    middleware=[Middleware(Gate, read=read_settings), Middleware(FrontDoor)],
    on_script_error=show_unexpected,
)


def serve(settings: Settings, host: str, port: int) -> None:
    """Serve a data folder until stopped.

    Raises:
        UsageError: listening there would let in anybody, or nobody.
    """
    check_before_serving(settings, host)
    share_memory()
    # The server would else take a caller's word for its own address; the gate knows better.
    os.environ["FORWARDED_ALLOW_IPS"] = ""
    # The page script runs apart from this call and reads its settings anew.
    os.environ["LINKAGE_DATA"] = str(settings.data)
    if settings.queries:
        os.environ["LINKAGE_QUERIES"] = str(settings.queries.absolute())
    # Streamlit looks for .streamlit/ and static/ beside the script it was started as.
    sys.argv = [str(HERE / "launcher.py")]
    app.run(config={"server.address": host, "server.port": port})


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve the data folder of the environment."""
    parser = argparse.ArgumentParser(prog="python -m dashboard.launcher", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=8501, help="port to listen on")
    asked = parser.parse_args(arguments)
    serve(read_settings(), asked.host, asked.port)


if __name__ == "__main__":
    main()
