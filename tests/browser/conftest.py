"""A real server on a free port with a small company, and a real browser that watches it.

A page that asks another host for anything, or writes an error to the console, fails its test.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

import sample_data
from dashboard import ingest, publish
from dashboard.settings import Settings

STARTS_WITHIN = 60.0
# The first chart of a visit waits for five megabytes of Plotly, on a machine that runs other tests.
expect.set_options(timeout=30_000)
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
QUIET = [
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync", "--disable-quic",
    "--disable-background-networking", "--disable-component-update",
]  # fmt: skip


@dataclass(frozen=True)
class Served:
    """A running dashboard and the files of the company it shows."""

    base: str
    settings: Settings
    files: Path


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    files = tmp_path_factory.mktemp("files")
    settings = Settings(data=tmp_path_factory.mktemp("data"))
    made = sample_data.write_company("true", files, size=sample_data.QUICK)
    for path, map_path in made.uploads:
        ingest.load_file(path, settings, map_path=map_path, who="test", publish=False)
    publish.publish(settings)
    with running(settings) as base:
        yield Served(base, settings, files)


class running:  # noqa: N801  reads as a phrase: with running(settings) as base
    """A server for as long as the block lasts; its log goes to the test's output."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def __enter__(self) -> str:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = [sys.executable, "-m", "dashboard.launcher", "--port", str(port)]
        environment = {**os.environ, "LINKAGE_DATA": str(self.settings.data)}
        self.process = subprocess.Popen(command, env=environment)
        base = f"http://127.0.0.1:{port}"
        _wait_for(f"{base}/healthz")
        return base

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)


def _wait_for(address: str) -> None:
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until:
        with suppress(OSError), urllib.request.urlopen(address, timeout=2) as answer:  # noqa: S310
            if answer.status == 200:
                return
        time.sleep(0.2)
    pytest.fail(f"The server did not answer at {address} within {STARTS_WITHIN:.0f} seconds.")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    named = os.environ.get("LINKAGE_CHROMIUM")
    path = next(filter(None, map(shutil.which, (*filter(None, [named]), *BROWSERS))), None)
    if path is None:
        pytest.skip("No Chromium found; LINKAGE_CHROMIUM=/path/to/chrome names one.")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield started
        started.close()


@dataclass
class Window:
    """A browser window on the dashboard."""

    page: Page
    base: str
    wrong: list[str]

    def open(self, address: str = "") -> Page:
        self.page.goto(f"{self.base}/{address}")
        self.settle()
        return self.page

    def settle(self) -> None:
        """Until the page has its title and Streamlit has nothing more to do."""
        self.page.locator("h1").first.wait_for()
        self.page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for()

    def go(self, page: str, desk: str = "") -> None:
        """By the navigation on top; pages of a desk stand in its menu."""
        if desk:
            self.page.get_by_role("button", name=desk, exact=True).click()
            self.page.get_by_role("menuitem", name=page, exact=True).click()
        else:
            self.page.get_by_role("link", name=page, exact=True).first.click()
        self.settle()


@pytest.fixture
def window(request: pytest.FixtureRequest, browser: Browser, served: Served) -> Iterator[Window]:
    """Parametrise indirectly with (width, height, "light" or "dark"); a desk in light if not."""
    width, height, scheme = getattr(request, "param", (1440, 900, "light"))
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
    page, wrong = context.new_page(), []
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda asked: _note_outside(asked.url, wrong))
    yield Window(page, served.base, wrong)
    context.close()
    assert not wrong


def _note_outside(address: str, wrong: list[str]) -> None:
    inside = ("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:")
    if not address.startswith(inside):
        wrong.append(f"asked another host: {address}")
