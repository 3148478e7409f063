"""Other programs get the answers that people see, and are refused in words."""

import io
import json
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from openpyxl import load_workbook

from dashboard.access import tokens
from dashboard.analyses.link import link
from dashboard.analyses.link_json import link_json
from dashboard.cli import main
from dashboard.mart.reading import open_mart
from dashboard.selection import Selection
from dashboard.settings import Settings
from tests.api.conftest import Client
from tests.mart.company import re_organised

NAME = "engaged_units_keep_customers"


def test_every_question_is_listed_with_its_parameters(client: Client, published: Settings) -> None:
    listed = client(published).get("/api/questions").json()["questions"]
    assert len(listed) >= 24
    (one,) = [entry for entry in listed if entry["id"] == NAME]
    assert [p["name"] for p in one["parameters"]] == ["customers", "months", "regions"]
    assert not any(entry["broken"] for entry in listed)


def test_an_answer_is_that_of_the_command_line(
    client: Client, published: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    address = f"/api/questions/{NAME}?customers=csat&regions=North&regions=South"
    answer = client(published).get(address).json()
    params = ["--param", "customers=csat", "--param", "regions=North", "--param", "regions=South"]
    assert main(["ask", NAME, *params, "--json", "--data", str(published.data)]) == 0
    said = json.loads(capsys.readouterr().out)
    assert {key: answer[key] for key in said} == said
    assert answer["about"]["filters"]["Regions"] == "North, South"
    assert answer["link"]["verdict"]
    assert [rung["number"] for rung in answer["link"]["rungs"]] == [1, 2, 3, 4, 5, 6]


def test_rows_come_as_files_too(client: Client, published: Settings) -> None:
    asked = client(published)
    address = "/api/questions/turnover_by_unit?format="
    assert asked.get(address + "csv").text.lstrip("\ufeff").startswith("# Question: ")
    assert pq.read_table(io.BytesIO(asked.get(address + "parquet").content)).num_rows == 4
    assert load_workbook(io.BytesIO(asked.get(address + "xlsx").content)).sheetnames[0] == "Rows"


def test_a_limit_cuts_and_says_so(client: Client, published: Settings) -> None:
    answer = client(published).get(f"/api/questions/{NAME}?limit=3").json()
    assert len(answer["rows"]) == 3
    assert answer["more"]
    assert "There are more rows" in answer["notes"][-1]


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/api/questions/nothing", 404, "There is no question 'nothing'"),
        (f"/api/questions/{NAME}?customer=nps", 400, "Did you mean 'customers'"),
        (f"/api/questions/{NAME}?customers=npx", 400, "Did you mean 'nps'"),
        (f"/api/questions/{NAME}?months=99", 400, "expected at most 12"),
        (f"/api/questions/{NAME}?months=1&months=2", 400, "given 2 times"),
        (f"/api/questions/{NAME}?limit=0", 400, "from 1 to"),
        (f"/api/questions/{NAME}?limit=99999999999999999999", 400, "from 1 to"),
        (f"/api/questions/{NAME}?format=exe", 400, "expected one of json"),
        (f"/api/questions/{NAME}?g=77", 404, "There is no generation '77'"),
        ("/api/link?x=engagement", 400, "y is missing"),
        ("/api/link?x=engagement&y=npx", 400, "Did you mean 'nps'"),
        ("/api/link?x=nps&y=nps", 400, "two different"),
        ("/api/link?x=engagement&y=nps&lag=soon", 400, "lag: expected"),
        ("/api/link?x=engagement&y=nps&since=soon", 400, "expected a date"),
        ("/api/link?x=engagement&y=nps&colour=red", 400, "parameter 'colour'"),
    ],
)
def test_what_cannot_be_answered_is_refused_in_words(
    client: Client, published: Settings, address: str, status: int, words: str
) -> None:
    answer = client(published).get(address)
    assert answer.status_code == status
    assert words in answer.json()["error"]


def test_a_broken_file_tells_its_line(client: Client, published: Settings, tmp_path: Path) -> None:
    (tmp_path / "broken.sql").write_text('/*---\ntitel = "x"\n---*/\nSELECT 1 AS a')
    (tmp_path / "wrong.sql").write_text("SELECT unit,\n  regio FROM units")
    asked = client(replace(published, queries=tmp_path))
    broken = asked.get("/api/questions/broken")
    assert (broken.status_code, broken.json()["line"]) == (422, 2)
    wrong = asked.get("/api/questions/wrong").json()
    assert (wrong["line"], wrong["column"]) == (2, 3)
    entries = {one["id"]: one["broken"] for one in asked.get("/api/questions").json()["questions"]}
    assert (entries["broken"], entries["wrong"]) == (True, False)


def test_without_figures_it_says_so(client: Client, empty: Settings) -> None:
    answer = client(empty).get(f"/api/questions/{NAME}")
    assert answer.status_code == 503
    assert "Nothing has been published" in answer.json()["error"]


def test_a_link_is_that_of_the_command_line(client: Client, published: Settings) -> None:
    answer = client(published).get("/api/link?x=engagement&y=nps&where.region=North").json()
    selection = Selection("engagement", "nps", where=(("region", ("North",)),))
    own = link_json(link(open_mart(published), selection, published))
    assert answer == json.loads(json.dumps(own))


def test_a_link_of_units_as_they_are_now(client: Client, tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)
    re_organised().write(settings.marts / "mart_000001.duckdb")
    address = "/api/link?x=engagement&y=nps&units_as="
    now = client(settings).get(f"{address}is").json()
    assert (now["units"], now["units_as"]) == (36, "is")
    refused = client(settings).get(f"{address}now")
    assert refused.status_code == 400
    assert "unchanged" in refused.json()["error"]


def test_only_reading_is_answered(client: Client, published: Settings) -> None:
    assert client(published).post(f"/api/questions/{NAME}").status_code == 405


def test_where_people_sign_in_a_token_is_asked_for(client: Client, guarded: Settings) -> None:
    assert client(guarded).get("/api/questions").status_code == 401
    assert client(guarded, "linkage_wrong_token").get("/api/questions").status_code == 401


def test_a_token_opens_what_it_was_made_for(client: Client, guarded: Settings) -> None:
    answers = tokens.make(guarded, "reads", ["answers"], 1, "test")
    assert client(guarded, answers).get("/api/link?x=engagement&y=nps").status_code == 200
    assert client(guarded, answers).get("/api/questions").status_code == 403
    questions = tokens.make(guarded, "asks", ["questions"], 1, "test")
    assert client(guarded, questions).get(f"/api/questions/{NAME}").status_code == 200
    assert client(guarded, questions).get("/api/link?x=engagement&y=nps").status_code == 403
