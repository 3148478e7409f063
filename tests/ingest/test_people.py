"""Scores find their person by e-mail address, and the unit where that person works."""

import pytest

from dashboard import ingest
from dashboard.errors import StoreError
from dashboard.settings import Settings
from dashboard.store.connection import open_store
from dashboard.store.forgetting import forget_person

USERS = (
    "Status,First Name,Last Name,Email Address,Employee ID,Hire Date,Department\n"
    "ACTIVE,A,B,p1@x.example,E1,2021-05-01,Tills\n"
    "ACTIVE,A,B,P2@x.example,E2,2021-05-02,Stock\n"
    "ACTIVE,A,B,p3@x.example,E3,2026-09-01,Stock\n"
)
SCORES = (
    "User e-mail,eSat,eSat_COMMENTS,Recommend\n"
    "p1@x.example,5,,4\np2@x.example,3,,3\np3@x.example,1,,2\np4@x.example,4,,3\n"
)
WHERE_PEOPLE_COUNT = """
    SELECT unit.unit, count(DISTINCT answer.person), count(DISTINCT spell.person)
    FROM answers AS answer
    INNER JOIN units AS unit USING (unit_id)
    LEFT JOIN employment AS spell ON spell.person = answer.person
    GROUP BY unit.unit ORDER BY unit.unit
"""


def _load(settings: Settings, name: str, text: str, **more: object) -> ingest.Receipt:
    path = settings.data.parent / name
    path.write_text(text, encoding="utf-8")
    return ingest.load_file(path, settings, who="test", publish=False, **more)  # type: ignore[arg-type]


def _counted(settings: Settings) -> list[tuple[str, int, int]]:
    with open_store(settings, write=False) as con:
        return con.execute(WHERE_PEOPLE_COUNT).fetchall()


def test_scores_by_address_count_where_their_people_work(settings: Settings) -> None:
    _load(settings, "users.csv", USERS)
    receipt = _load(settings, "scores.csv", SCORES, wave="2026-03")
    # p3 came after the wave, p4 is in no people file.
    assert _counted(settings) == [("Stock", 1, 1), ("Tills", 1, 1), ("Whole organisation", 2, 1)]
    assert any("2 of 4 people are counted where they work" in str(p) for p in receipt.problems)


def test_scores_by_number_find_the_unit_of_their_person_too(settings: Settings) -> None:
    _load(settings, "users.csv", USERS)
    text = "Employee ID,Proud to work here,I have what I need\nE1,5,4\nE2,3,2\nE2,1,5\n"
    path = settings.data.parent / "answers.csv"
    path.write_text(text, encoding="utf-8")
    seen = ingest.inspect_file(path, settings, wave="2026-03")
    assert seen.units == 2
    assert seen.new_units == ()


def test_no_address_reaches_the_store(settings: Settings) -> None:
    receipt = _load(settings, "users.csv", USERS)
    with open_store(settings, write=False) as con:
        kept = con.execute("SELECT count(*), count(DISTINCT person) FROM person_addresses")
        assert kept.fetchall() == [(3, 3)]
    assert b"p1@x.example" not in settings.store_path.read_bytes()
    assert receipt.loaded == 3


def test_undoing_the_people_file_takes_its_addresses_along(settings: Settings) -> None:
    receipt = _load(settings, "users.csv", USERS)
    ingest.undo_upload(receipt.upload, settings, who="test", publish=False)
    _load(settings, "scores.csv", SCORES, wave="2026-03")
    assert _counted(settings) == [("Whole organisation", 4, 0)]


def test_a_people_file_that_comes_after_the_scores_says_what_to_do(settings: Settings) -> None:
    first = _load(settings, "scores.csv", SCORES, wave="2026-03")
    after = _load(settings, "users.csv", USERS)
    said = f"upload {first.upload} holds answers of 3 people of this file by their e-mail"
    assert any(said in str(one) for one in after.problems)
    _load(settings, "scores.csv", SCORES + "\n", wave="2026-03", supersedes=first.upload)
    assert ("Tills", 1, 1) in _counted(settings)


@pytest.mark.parametrize("key", ["P2@X.example", "e2"])
@pytest.mark.parametrize("people_first", [True, False])
def test_somebody_is_forgotten_by_address_as_by_number(
    settings: Settings, key: str, people_first: bool
) -> None:
    """Scores that came before the people file are kept by the address, later ones by the number."""
    files = [("users.csv", USERS, {}), ("scores.csv", SCORES, {"wave": "2026-03"})]
    for name, text, more in files if people_first else reversed(files):
        _load(settings, name, text, **more)
    gone = forget_person(settings, key).rows
    assert (gone["main.employment"], gone["main.answers"]) == (1, 2)
    assert gone["main.person_addresses"] == 1
    assert not forget_person(settings, key).total


def test_an_address_of_two_people_forgets_nobody(settings: Settings) -> None:
    _load(settings, "users.csv", USERS)
    moved = USERS.replace("E2,2021-05-02", "E9,2021-05-02").splitlines(keepends=True)
    _load(settings, "again.csv", moved[0] + moved[2])
    with pytest.raises(StoreError, match="2 people had this e-mail address"):
        forget_person(settings, "p2@x.example")
    assert forget_person(settings, "E9").rows["main.employment"] == 1
