"""The dashboard's pages, run without a browser, on a made-up company or on nothing."""

from collections.abc import Callable
from html import unescape
from pathlib import Path
from urllib.parse import parse_qsl

import plotly.graph_objects as go
import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

import dashboard
from dashboard.charts.drawn import Drawn
from dashboard.settings import Settings
from dashboard.widgets import jobs
from tests.mart.company import company

APP = Path(dashboard.__file__).parent / "app.py"
# The first run imports everything a page needs.
SECONDS = 60

Open = Callable[..., AppTest]


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    settings = Settings(data=tmp_path_factory.mktemp("published"))
    company(stores=60).write(settings.marts / "mart_000001.duckdb")
    return settings


@pytest.fixture(scope="session")
def two_generations(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    settings = Settings(data=tmp_path_factory.mktemp("two"))
    for number in (1, 2):
        company(stores=30).write(settings.marts / f"mart_{number:06d}.duckdb")
    return settings


@pytest.fixture
def empty(tmp_path: Path) -> Settings:
    return Settings(data=tmp_path / "empty")


@pytest.fixture
def visit(monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens a page: `visit(settings, "link", "x=engagement&y=nps")`."""

    def open_page(settings: Settings, page: str = "", query: str = "") -> AppTest:
        monkeypatch.setenv("LINKAGE_DATA", str(settings.data))
        app = AppTest.from_file(str(APP), default_timeout=SECONDS)
        pairs = parse_qsl(query)
        for name in {name for name, _ in pairs}:
            app.query_params[name] = [value for n, value in pairs if n == name]
        if page:
            # AppTest switches between files only; ours are functions, known by their address.
            app._page_hash = calc_hash(page)
        return app.run()

    return open_page


@pytest.fixture(autouse=True)
def no_work_left_over() -> None:
    jobs.wait()


def shown(app: AppTest) -> str:
    """Everything a reader can read on the page, as one text."""
    parts = [*app.title, *app.subheader, *app.markdown, *app.caption, *app.html]
    parts += [*app.error, *app.warning, *app.info]
    said = (str(part.value) for part in parts)
    return "\n".join(unescape(text) for text in said if not text.startswith("<style>"))


@pytest.fixture(autouse=True)
def checked_by_plotly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Visitors' figures are sent unchecked; whatever a test draws, Plotly checks."""
    send = Drawn.to_dict

    def checked(drawn: Drawn) -> object:
        go.Figure(drawn.spec)
        return send(drawn)

    monkeypatch.setattr(Drawn, "to_dict", checked)
