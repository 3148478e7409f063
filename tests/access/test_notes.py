"""Notes stand beside the picture they were written for, for whoever may see its figures."""

from dataclasses import replace

import pytest

from dashboard.access import notes
from dashboard.errors import UsageError
from dashboard.settings import Settings

HERE = ("link", "x=engagement&y=nps")


def written(settings: Settings, *, page: str = HERE[0], subject: str = HERE[1]) -> list[str]:
    return [one.written for one in notes.notes_on(settings, page, subject)]


def test_a_note_stands_beside_its_picture_and_no_other(settings: Settings) -> None:
    notes.write(settings, "ann", *HERE, "Two stores moved in May.", 3)
    (note,) = notes.notes_on(settings, *HERE)
    assert (note.who, note.generation) == ("ann", 3)
    assert written(settings, subject="x=engagement&y=csat") == []
    assert written(settings, page="worth") == []


def test_whoever_sees_fewer_units_does_not_read_what_was_written_over_more(
    settings: Settings,
) -> None:
    north = replace(settings, scope=frozenset({"north"}))
    both = replace(settings, scope=frozenset({"north", "south"}))
    nothing = replace(settings, scope=frozenset())
    notes.write(settings, "ann", *HERE, "all", 1)
    notes.write(both, "bob", *HERE, "both", 1)
    notes.write(north, "cid", *HERE, "north", 1)
    assert written(settings) == ["all", "both", "north"]
    assert written(both) == ["both", "north"]
    assert written(north) == ["north"]
    assert written(nothing) == []


def test_only_its_writer_takes_a_note_back(settings: Settings) -> None:
    notes.write(settings, "ann", *HERE, "wrong", 1)
    (note,) = notes.notes_on(settings, *HERE)
    notes.take_back(settings, "bob", note.number)
    assert written(settings) == ["wrong"]
    notes.take_back(settings, "ann", note.number)
    assert written(settings) == []


@pytest.mark.parametrize("text", ["", " \n ", "x" * 501])
def test_a_note_says_something_and_not_too_much(settings: Settings, text: str) -> None:
    with pytest.raises(UsageError, match="letters"):
        notes.write(settings, "ann", *HERE, text, 1)
