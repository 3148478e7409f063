"""A file sent over HTTP waits, is confirmed or discarded, and leaves nothing behind."""

import json
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dashboard import ingest
from dashboard.access import audit, tokens
from dashboard.access_settings import AccessSettings
from dashboard.api import receiving
from dashboard.cli import main
from dashboard.ingest import incoming
from dashboard.settings import Settings
from tests.api.conftest import Client

GOOD = "Store,Answered on,NPS,CSAT\n" + "".join(
    f"S{n % 3},2026-01-{1 + n % 28:02d},{n % 11},{1 + n % 5}\n" for n in range(60)
)
BAD = GOOD + "S1,2026-01-01,eleven,4\n"


@pytest.fixture(autouse=True)
def nobody_has_sent_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    receiving._begun.clear()


@pytest.fixture
def signed_in(empty: Settings) -> Settings:
    return replace(empty, access=AccessSettings(source="accounts"))


def waiting(settings: Settings) -> list[str]:
    folder = settings.data / incoming.FOLDER
    return sorted(one.name for one in folder.iterdir()) if folder.is_dir() else []


def test_a_file_is_inspected_as_on_the_command_line(
    client: Client, empty: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = client(empty).post("/api/load?name=may.csv", content=GOOD)
    assert answer.status_code == 201
    (tmp_path / "may.csv").write_text(GOOD)
    assert main(["inspect", str(tmp_path / "may.csv"), "--json", "--data", str(empty.data)]) == 0
    assert answer.json()["files"] == json.loads(capsys.readouterr().out)["files"]
    assert ingest.list_uploads(empty) == ()
    assert waiting(empty) == [answer.json()["id"]]


def test_confirming_loads_publishes_and_takes_the_file_away(
    client: Client, empty: Settings
) -> None:
    asked = client(empty)
    number = asked.post("/api/load?name=may.csv", content=GOOD).json()["id"]
    (receipt,) = asked.post(f"/api/load/{number}/confirm").json()["receipts"]
    assert (receipt["upload"], receipt["loaded"], receipt["generation"]) == (1, 60, 1)
    assert waiting(empty) == []
    assert asked.post(f"/api/load/{number}/confirm").status_code == 404
    again = asked.post("/api/load?name=may.csv", content=GOOD).json()
    assert again["files"][0]["already_loaded"] == 1
    assert asked.post(f"/api/load/{again['id']}/confirm").status_code == 409


def test_a_file_with_mistakes_goes_on_waiting_until_they_are_accepted(
    client: Client, empty: Settings
) -> None:
    asked = client(empty)
    number = asked.post("/api/load?name=may.csv", content=BAD).json()["id"]
    refused = asked.post(f"/api/load/{number}/confirm")
    assert refused.status_code == 422
    assert "'eleven' is not a number from 0 to 10" in refused.json()["problems"][0]
    done = asked.post(f"/api/load/{number}/confirm?accept_rejects=true").json()["receipts"][0]
    assert (done["loaded"], done["rejected"], done["cells_rejected"]) == (61, 0, 1)


def test_a_discarded_file_is_gone(client: Client, empty: Settings) -> None:
    asked = client(empty)
    number = asked.post("/api/load?name=may.csv", content=GOOD).json()["id"]
    assert asked.post(f"/api/load/{number}/discard").json() == {"discarded": number}
    assert waiting(empty) == []
    assert asked.post(f"/api/load/{number}/discard").status_code == 404


@pytest.mark.parametrize(
    ("query", "body", "status", "words"),
    [
        ("", GOOD, 400, "the file's name"),
        ("name=..", GOOD, 400, "the file's name"),
        ("name=a.csv&kind=nonsense", GOOD, 400, "There is no kind of file"),
        ("name=a.csv&size=3", GOOD, 400, "There is no parameter"),
        ("name=a.csv&name=b.csv", GOOD, 400, "2 times"),
        ("name=a.csv", "", 400, "The body is empty"),
        ("name=a.csv", "a,b\n1,2\n", 422, "not recognised"),
        ("name=a.xlsx", "no workbook", 422, "a.xlsx"),
    ],
)
def test_what_cannot_be_taken_is_refused_in_words_and_leaves_no_file(
    query: str, body: str, status: int, words: str, client: Client, empty: Settings
) -> None:
    answer = client(empty).post(f"/api/load?{query}", content=body)
    assert (answer.status_code, waiting(empty)) == (status, [])
    assert words in answer.json()["error"]


def test_a_name_is_only_a_name(client: Client, empty: Settings) -> None:
    for name in ("../../out.csv", "/etc/out.csv", "C:\\out.csv"):
        answer = client(empty).post("/api/load", params={"name": name}, content=GOOD).json()
        assert answer["files"][0]["file"] == "out.csv"
    assert all((empty.data / incoming.FOLDER / one / "out.csv").exists() for one in waiting(empty))


def test_an_upload_that_breaks_off_leaves_no_file(client: Client, empty: Settings) -> None:
    def broken() -> Iterator[bytes]:
        yield GOOD.encode()
        raise ConnectionResetError

    with pytest.raises(ConnectionResetError):
        client(empty).post("/api/load?name=may.csv", content=broken())
    assert waiting(empty) == []
    short = {"content-length": str(len(GOOD) + 10)}
    answer = client(empty).post("/api/load?name=may.csv", content=GOOD, headers=short)
    assert (answer.status_code, waiting(empty)) == (400, [])


def test_size_room_and_number_are_limited(
    client: Client, empty: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = client(empty)
    with monkeypatch.context() as patch:
        patch.setattr(incoming, "LARGEST", 100)
        refused = asked.post("/api/load?name=may.csv", content=GOOD)
        assert refused.status_code == 413
        assert "linkage load FILE" in refused.json()["error"]
        streamed = asked.post("/api/load?name=may.csv", content=iter([GOOD.encode()]))
        assert streamed.status_code == 413
    with monkeypatch.context() as patch:
        patch.setattr(incoming, "RESERVE", 2**60)
        assert asked.post("/api/load?name=may.csv", content=GOOD).status_code == 507
    with monkeypatch.context() as patch:
        patch.setattr(receiving, "MOST_AN_HOUR", len(receiving._begun["this machine"]))
        refused = asked.post("/api/load?name=may.csv", content=GOOD)
        assert refused.status_code == 429
        assert 0 < int(refused.headers["retry-after"]) <= 3600
    with monkeypatch.context() as patch:
        patch.setattr(incoming, "MOST_WAITING", 1)
        assert asked.post("/api/load?name=may.csv", content=GOOD).status_code == 201
        assert "wait already" in asked.post("/api/load?name=b.csv", content=GOOD).json()["error"]
    assert len(waiting(empty)) == 1


def test_only_a_token_for_uploads_opens_it(client: Client, signed_in: Settings) -> None:
    def sent(*permissions: str) -> int:
        token = tokens.make(signed_in, "test", permissions, 1, "admin")
        return client(signed_in, token).post("/api/load?name=may.csv", content=GOOD).status_code

    assert client(signed_in).post("/api/load?name=may.csv", content=GOOD).status_code == 401
    assert sent("answers", "questions") == 403
    assert sent("uploads") == 201


def test_a_waiting_file_is_its_senders_alone_and_all_of_it_is_logged(
    client: Client, signed_in: Settings
) -> None:
    mine, other = (
        client(signed_in, tokens.make(signed_in, name, ["uploads"], 1, "admin"))
        for name in ("mine", "other")
    )
    number = mine.post("/api/load?name=may.csv", content=GOOD).json()["id"]
    assert other.post(f"/api/load/{number}/confirm").status_code == 404
    assert other.post(f"/api/load/{number}/discard").status_code == 404
    assert mine.post(f"/api/load/{number}/confirm").status_code == 200
    loaded, came = audit.latest(signed_in, action="upload")
    assert (came.subject, loaded.subject) == ("may.csv", "may.csv")
    assert json.loads(came.details)["bytes"] == len(GOOD)
    assert json.loads(loaded.details)["upload"] == 1
    assert "(mine)" in loaded.who
    assert ingest.list_uploads(signed_in)[0].who == loaded.who


def test_what_was_forgotten_or_cut_off_is_swept(
    client: Client, empty: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = client(empty)
    old = asked.post("/api/load?name=old.csv", content=GOOD).json()["id"]
    part = empty.data / incoming.FOLDER / "dead.part"
    part.mkdir()
    now = time.time()
    monkeypatch.setattr(incoming.time, "time", lambda: now + 2 * 3600)
    assert asked.post("/api/load?name=new.csv", content=GOOD).status_code == 201
    assert old in waiting(empty)
    assert not part.exists()
    monkeypatch.setattr(incoming.time, "time", lambda: now + 25 * 3600)
    incoming.sweep(empty)
    assert waiting(empty) == []


def test_the_document_describes_what_is_answered(client: Client, empty: Settings) -> None:
    asked = client(empty)
    paths: dict[str, Any] = asked.get("/api/openapi.json").json()["paths"]
    answer = asked.post("/api/load?name=may.csv", content=GOOD).json()
    post = paths["/api/load"]["post"]
    shape = post["responses"]["201"]["content"]["application/json"]["schema"]
    assert set(shape["required"]) == set(answer)
    assert set(shape["properties"]["files"]["items"]["required"]) <= set(answer["files"][0])
    assert {one["name"] for one in post["parameters"]} == set(receiving.RECEIVE)
    confirm = paths["/api/load/{id}/confirm"]["post"]
    assert {one["name"] for one in confirm["parameters"]} == {*receiving.CONFIRM, "id"}
