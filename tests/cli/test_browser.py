"""A browser opens when the dashboard answers, and never in Streamlit's developers' mode."""

import socket
import tomllib
from pathlib import Path

import pytest

from dashboard import launcher
from dashboard.cli import browser
from dashboard.settings import Settings

ADDRESS = "http://dashboard.example"
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")


@pytest.mark.usefixtures("screen")
def test_the_address_is_opened_once_the_server_listens() -> None:
    opened: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        waiting = browser.open_when_served(ADDRESS, "127.0.0.1", port, opened.append)
        assert waiting is not None
        waiting.join(30)
    assert opened == [ADDRESS]


@pytest.mark.usefixtures("screen")
def test_nothing_is_opened_where_no_server_comes_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "PATIENCE", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    opened: list[str] = []
    waiting = browser.open_when_served(ADDRESS, "127.0.0.1", port, opened.append)
    assert waiting is not None
    waiting.join(30)
    assert (opened, waiting.is_alive()) == ([], False)


def test_without_a_screen_no_browser_takes_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in SCREENS:
        monkeypatch.delenv(name, raising=False)
    assert browser.open_when_served(ADDRESS, "127.0.0.1", 1, pytest.fail) is None


def test_no_way_of_serving_is_the_developers_mode(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = Path(launcher.__file__).with_name(".streamlit") / "config.toml"
    assert tomllib.loads(looks.read_text(encoding="utf-8"))["server"]["headless"] is True
    asked: list[dict[str, object]] = []

    def run(config: dict[str, object]) -> None:
        asked.append(config)

    monkeypatch.setattr(launcher.app, "run", run)
    monkeypatch.setattr("sys.argv", ["linkage"])
    for name in ("FORWARDED_ALLOW_IPS", "LINKAGE_DATA"):
        monkeypatch.setenv(name, "")
    launcher.serve(Settings(data=tmp_path), "127.0.0.1", 8501)
    assert [sorted(config) for config in asked] == [["server.address", "server.port"]]
