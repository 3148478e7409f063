"""Opens the dashboard in a browser once its server answers."""

import os
import socket
import sys
import time
import webbrowser
from collections.abc import Callable
from threading import Thread

# Seconds a server may take to start, and between two tries.
PATIENCE = 60.0
TRIES_EVERY = 0.2


def open_when_served(
    address: str, host: str, port: int, opened: Callable[[str], object] = webbrowser.open
) -> Thread | None:
    """Open `address` as soon as something listens on `host` and `port`; None without a screen.

    Not left to Streamlit: it opens a browser only in its developers' mode, which also shows every
    reader on this machine an offer to install files beside the program.
    """
    if not has_screen():
        return None
    waiting = Thread(target=_wait_and_open, args=(address, host, port, opened), daemon=True)
    waiting.start()
    return waiting


def has_screen() -> bool:
    """Whether a window can open; without one Linux would start a browser inside the terminal."""
    return sys.platform != "linux" or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))


def _wait_and_open(address: str, host: str, port: int, opened: Callable[[str], object]) -> None:
    give_up = time.monotonic() + PATIENCE
    while time.monotonic() < give_up:
        try:
            socket.create_connection((host, port), timeout=1).close()
        except OSError:
            time.sleep(TRIES_EVERY)
        else:
            opened(address)
            return
