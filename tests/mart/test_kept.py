"""What was read of a generation is kept within its room, and never mistaken for another answer."""

from dashboard.mart.kept import Kept


def test_the_same_question_is_read_once() -> None:
    kept, read = Kept(), []
    for _ in range(3):
        found = kept.found(("rows", "one", {"a": 1}), lambda: read.append(1) or [(1,)], len)
        assert found == [(1,)]
    assert len(read) == 1


def test_other_parameters_are_another_question() -> None:
    kept = Kept()
    asked = [{"a": 1}, {"a": 1.0}, {"a": True}, {"a": None}, {"a": ["x"]}, {"a": ["y"]}, {}]
    for number, params in enumerate(asked):
        assert kept.found(("rows", "one", params), lambda number=number: [number], len) == [number]
    for number, params in enumerate(asked):
        assert kept.found(("rows", "one", params), lambda: [-1], len) == [number]


def test_what_was_not_asked_for_the_longest_makes_room() -> None:
    kept = Kept(room=5)
    for name in ("first", "second", "third"):
        kept.found(("rows", name, {}), lambda: [1, 2], len)
    assert kept.found(("rows", "third", {}), lambda: [], len) == [1, 2]
    assert kept.found(("rows", "first", {}), lambda: [], len) == []


def test_what_is_larger_than_the_room_is_given_and_not_kept() -> None:
    kept = Kept(room=1)
    assert kept.found(("rows", "one", {}), lambda: [1, 2], len) == [1, 2]
    assert kept.found(("rows", "one", {}), lambda: [3], len) == [3]
