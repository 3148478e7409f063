"""A process that serves the API alone, as the launcher does, on a port of its own."""

import sys
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware

from dashboard import api
from dashboard.access.gate import Gate
from dashboard.settings import Settings


def main() -> None:
    settings, port = Settings(data=Path(sys.argv[1])), int(sys.argv[2])
    app = Starlette(
        routes=api.routes(lambda: settings),
        middleware=[Middleware(Gate, read=lambda: settings)],
    )
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning")


if __name__ == "__main__":
    main()
