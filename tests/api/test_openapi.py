"""What the document promises is what is answered, whatever anybody sends."""

from datetime import date
from pathlib import Path

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.schemas import BaseSchema
from schemathesis.specs.openapi.checks import ignored_auth, positive_data_acceptance
from starlette.types import Receive, Scope, Send

from dashboard.api.openapi import document
from dashboard.mart.questions import catalogue
from dashboard.settings import Settings
from tests.api.conftest import Client, application

SHIPPED = [one.name for one in catalogue(Settings(data=Path("none")))]
PATHS = ["/api/questions", "/api/link", *(f"/api/questions/{name}" for name in SHIPPED)]
MODES = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
NOTHING_TO_SPOIL = ("/api/questions", GenerationMode.NEGATIVE)
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(str)
schemathesis.openapi.format(
    "daterange", st.tuples(DAYS, DAYS).map(lambda ends: "..".join(sorted(ends)))
)


class FromHere:
    """Makes every call one from this machine's own browser, as the gate wants it."""

    def __init__(self, settings: Settings) -> None:
        self.app = application(settings)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        kept = [(k, v) for k, v in scope.get("headers", ()) if k.lower() != b"host"]
        here = {"client": ("127.0.0.1", 50_000), "headers": [*kept, (b"host", b"127.0.0.1")]}
        await self.app({**scope, **here}, receive, send)


@pytest.fixture(scope="session")
def described(published: Settings) -> BaseSchema:
    return schemathesis.openapi.from_asgi("/api/openapi.json", FromHere(published))


@pytest.mark.parametrize(
    ("path", "mode"),
    # The list takes no parameter, so there is nothing to send that does not fit.
    [(path, mode) for path in PATHS for mode in MODES if (path, mode) != NOTHING_TO_SPOIL],
)
def test_whatever_is_sent_is_answered_as_described(
    described: BaseSchema, path: str, mode: GenerationMode
) -> None:
    @given(case=described[path]["GET"].as_strategy(generation_mode=mode))
    @settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
    def holds(case: schemathesis.Case) -> None:
        # Options that hang on another choice are not in the document: such a value is refused.
        case.call_and_validate(excluded_checks=[positive_data_acceptance, ignored_auth])

    holds()


def test_every_question_has_its_path(client: Client, published: Settings) -> None:
    found = client(published).get("/api/openapi.json").json()
    assert found["openapi"] == "3.1.0"
    asked = {f"/api/questions/{one.name}" for one in catalogue(published)}
    files_in = {"/api/load", "/api/load/{id}/confirm", "/api/load/{id}/discard"}
    assert set(found["paths"]) == asked | files_in | {"/api/questions", "/api/link"}
    parameters = found["paths"]["/api/questions/who_moved"]["get"]["parameters"]
    assert {one["name"] for one in parameters} == {"score", "only_clear", "limit", "format"}


def test_the_document_stands_without_figures(empty: Settings) -> None:
    assert "/api/link" in document(empty)["paths"]
