"""A real OpenID Connect provider on this machine, in a process of its own."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from urllib.parse import urlencode, urlsplit

PEOPLE = (
    {"sub": "ann", "email": "ann@example.com", "groups": ["hr team", "everybody"]},
    {"sub": "eve", "email": "eve@example.com", "groups": ["board"]},
    {"sub": "bob", "email": "bob@example.com", "groups": ["everybody"]},
    {"sub": "mal", "email": "ann@example.com", "email_verified": False, "groups": ["board"]},
)


@contextmanager
def running() -> Iterator[str]:
    """The issuer's address, while the provider runs."""
    port = free_port()
    command = [sys.executable, "-m", "oidc_provider_mock", "--port", str(port)]
    for person in PEOPLE:
        command += ["--user-claims", json.dumps(person)]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    # Its own deprecation warnings are none of ours.
    environment = {**os.environ, "PYTHONWARNINGS": "ignore"}
    with subprocess.Popen(command, env=environment, **quiet) as process:  # type: ignore[call-overload]
        try:
            wait_for(port)
            yield f"http://localhost:{port}"
        finally:
            process.terminate()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port: int, seconds: float = 30) -> None:
    """Until something listens there."""
    until = time.monotonic() + seconds
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


def consent(address: str, sub: str) -> str:
    """What a person does at the provider; returns the path and query they are sent back to."""
    there = urlsplit(address)
    connection = HTTPConnection(there.netloc, timeout=10)
    form = {"sub": sub} if sub else {"action": "deny"}
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    connection.request("POST", f"{there.path}?{there.query}", urlencode(form), headers)
    back = urlsplit(connection.getresponse().headers["location"])
    connection.close()
    return f"{back.path}?{back.query}"
