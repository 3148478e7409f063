"""Starts the web server: warm before the first visitor, headers on every answer, one error page.

`python -m dashboard.launcher --port 8501` serves the data folder named in `LINKAGE_DATA`.
"""

import argparse
import gc
import importlib
import re
import sys
from base64 import b64encode
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from hashlib import sha256
from pathlib import Path

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard import __version__
from dashboard.widgets.problems import show_unexpected

HERE = Path(__file__).parent


@asynccontextmanager
async def warm(_: st.App) -> AsyncIterator[dict[str, object]]:
    """Import what pages need, then take it out of the collector's sight.

    Streamlit collects all garbage after every run. With the libraries frozen that costs less than
    half, and the first visitor does not wait for their import.
    """
    importlib.import_module("plotly.graph_objects")
    importlib.import_module("dashboard.app_pages")
    gc.collect()
    gc.freeze()
    yield {"ready": True}


def content_policy() -> str:
    """What a page may load: this server and nothing else.

    Streamlit's page holds one inline script; it is allowed by its hash, so that the browser's
    console stays clean without opening the door to any other.
    """
    page = (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    inline = re.findall(r"<script>(.*?)</script>", page, flags=re.DOTALL)
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


class SecurityHeaders:
    """Pure ASGI, so that it covers pages, media, uploads and static files alike."""

    def __init__(self, app: ASGIApp, policy: str) -> None:
        self.app = app
        self.headers = {
            "Content-Security-Policy": policy,
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "SAMEORIGIN",
            "Referrer-Policy": "same-origin",
            "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
            "Cross-Origin-Opener-Policy": "same-origin",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(self.headers)
            await send(message)

        await self.app(scope, receive, send_with_headers if scope["type"] == "http" else send)


async def health(_: Request) -> JSONResponse:
    """For whoever watches the server: it answers, and in which version."""
    return JSONResponse({"status": "ok", "version": __version__})


app = st.App(
    HERE / "app.py",
    lifespan=warm,
    routes=[Route("/healthz", health)],
    middleware=[Middleware(SecurityHeaders, policy=content_policy())],
    on_script_error=show_unexpected,
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve until stopped."""
    parser = argparse.ArgumentParser(prog="python -m dashboard.launcher", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=8501, help="port to listen on")
    parser.add_argument("--open", action="store_true", help="open a browser window")
    asked = parser.parse_args(arguments)
    # Streamlit looks for .streamlit/ and static/ beside the script it was started as.
    sys.argv = [str(HERE / "launcher.py")]
    app.run(
        config={
            "server.address": asked.host,
            "server.port": asked.port,
            "server.headless": not asked.open,
        }
    )


if __name__ == "__main__":
    main()
