"""What is forgotten is gone: from every table, and from every byte of the file."""

from datetime import date
from pathlib import Path

import pytest

from dashboard.errors import StoreError
from dashboard.publish import publish
from dashboard.settings import Settings
from dashboard.sql_files import names, sql
from dashboard.store import forgetting
from dashboard.store.connection import open_store
from dashboard.store.copying import sums_of_file, workbench
from dashboard.store.forgetting import Forgotten, forget_before, forget_person
from dashboard.store.keys import person_key
from tests.publish.facts import Facts

SECRET = "I was bullied by the man with the red umbrella"


def number_of(settings: Settings, person: str) -> int:
    with workbench(settings.data) as con:
        con.execute(sql("store/macros/person_key"))
        key = person_key(settings, write=True).parameters()
        values = {"person": person, **key}
        ((number,),) = con.execute(sql("store/person_number"), values).fetchall()
    return int(number)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Two waves of eight people; Ann (E17) also has a spell, a comment and customers."""
    facts = Facts(tmp_path / "data")
    facts.unit("S1")
    facts.item("q1")
    facts.settings.data.mkdir(mode=0o700)
    ann = number_of(facts.settings, "e17")
    for name, closed in (("old", date(2020, 3, 31)), ("new", date(2025, 3, 31))):
        facts.wave(name, date(closed.year, 3, 1), closed)
        facts.answers(name, "S1", [{"q1": 4}] * 7)
        facts.answers(name, "S1", [{"q1": 1}], first=ann)
        facts.customers("S1", closed, "nps", [9, 10])
        facts.score("S1", "revenue", date(closed.year, 1, 1), closed, 100)
    facts.spell("S1", date(2018, 1, 1), date(2021, 6, 30), person=ann)
    facts.spell("S1", date(2018, 1, 1), None, person=5)
    facts.write("comments", [("staff", 1, date(2025, 3, 2), ann, SECRET, 1)])
    facts.write("customer_answers", [(1, date(2025, 3, 2), "nps", 9.0, 0.0, 10.0, ann, 1, 77)])
    facts.write("rejects", [(1, 4, "employee", "E17", "left before they came")])
    facts.happened(all=True)
    return facts.settings


def rows(settings: Settings, table: str) -> int:
    with open_store(settings, write=False) as con:
        return int(con.table(table).count("*").fetchall()[0][0])


def test_a_person_is_gone_from_every_table(settings: Settings) -> None:
    forgotten = forget_person(settings, " E17 ")
    assert dict(forgotten.rows) == {"main.answers": 2, "main.employment": 1, "main.comments": 1}
    assert forgotten.blanked == 1
    ann = number_of(settings, "e17")
    with open_store(settings, write=False) as con:
        for table in ("answers", "employment", "comments", "customer_answers"):
            assert str(ann) not in str(con.table(table).fetchall())


def test_everybody_else_stays(settings: Settings) -> None:
    forget_person(settings, "E17")
    assert (rows(settings, "answers"), rows(settings, "customer_answers")) == (14, 5)
    assert rows(settings, "unit_scores") == 2


def test_no_byte_of_a_person_remains(settings: Settings) -> None:
    ann = number_of(settings, "e17")
    kept = b"".join(path.read_bytes() for path in settings.data.iterdir() if path.is_file())
    assert SECRET.encode() in kept
    assert ann.to_bytes(8, "little") in kept
    forget_person(settings, "E17")
    kept = b"".join(path.read_bytes() for path in settings.data.iterdir() if path.is_file())
    assert SECRET.encode() not in kept
    assert ann.to_bytes(8, "little") not in kept


def test_a_refused_cell_with_the_key_is_forgotten_too(settings: Settings) -> None:
    forget_person(settings, "E17")
    assert rows(settings, "rejects") == 0


def test_what_waits_undone_is_forgotten_too(settings: Settings) -> None:
    ann = number_of(settings, "e17")
    with open_store(settings, write=True) as con:
        con.execute("INSERT INTO undone.answers SELECT * FROM main.answers")
    assert forget_person(settings, "E17").rows["undone.answers"] == 2
    with open_store(settings, write=False) as con:
        assert str(ann) not in str(con.table("undone.answers").fetchall())


def test_facts_before_a_day_are_gone_and_later_ones_stay(settings: Settings) -> None:
    forgotten = forget_before(settings, date(2022, 1, 1))
    assert dict(forgotten.rows) == {
        "main.answers": 8, "main.customer_answers": 2, "main.unit_scores": 1,
        "main.employment": 1, "main.waves": 1,
    }  # fmt: skip
    assert (rows(settings, "answers"), rows(settings, "employment")) == (8, 1)


def test_a_wave_that_lost_its_answers_goes(settings: Settings) -> None:
    forget_before(settings, date(2022, 1, 1))
    with open_store(settings, write=False) as con:
        assert [row[2] for row in con.table("waves").fetchall()] == ["new"]


def test_the_wave_that_closes_on_the_day_stays(settings: Settings) -> None:
    assert "main.answers" not in forget_before(settings, date(2020, 3, 31)).rows


def test_forgetting_nothing_writes_nothing(settings: Settings) -> None:
    before = settings.store_path.stat().st_ino
    assert forget_person(settings, "E99") == Forgotten({})
    assert settings.store_path.stat().st_ino == before


def test_the_new_file_is_private_and_alone(settings: Settings) -> None:
    forget_person(settings, "E17")
    assert settings.store_path.stat().st_mode & 0o777 == 0o600
    assert not [path for path in settings.data.iterdir() if "rewriting" in path.name]


def test_the_store_still_takes_part_in_publishing(settings: Settings) -> None:
    first = publish(settings)
    forget_before(settings, date(2022, 1, 1))
    assert publish(settings).number == first.number + 1


def test_a_job_that_fails_changes_nothing(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sums_of_file(settings.store_path)

    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(forgetting, "_take_its_place", fail)
    with pytest.raises(OSError, match="disk full"):
        forget_person(settings, "E17")
    assert sums_of_file(settings.store_path) == before
    assert not (settings.data / forgetting.MAKING).exists()


def test_without_the_key_nobody_can_be_found(settings: Settings) -> None:
    (settings.data / "person.key").unlink()
    with pytest.raises(StoreError, match=r"person\.key"):
        forget_person(settings, "E17")


def test_every_fact_with_a_day_is_known(settings: Settings) -> None:
    facts = {name.rsplit("/", 1)[1] for name in names("store/forget")}
    timeless = {"aliases", "unit_changes", "unit_statements", "attribute_statements"}
    by_wave = {"answers", "person_attributes", "invitations"}
    by_person = {"person_addresses"}
    assert facts == set(forgetting.DAYS) | by_wave | by_person | timeless
