from dashboard.language import speaking
from dashboard.stats import Interval, NotEnoughData


def test_not_enough_data_is_false_and_keeps_its_reason():
    answer = NotEnoughData("Only 3 units have both figures.")
    assert not answer
    assert answer.reason == "Only 3 units have both figures."


def test_an_interval_holds_its_ends():
    interval = Interval(0.3, 0.1, 0.5)
    assert interval.contains(0.1)
    assert not interval.contains(0.51)


def test_the_reason_is_said_in_the_language_of_whoever_reads_it() -> None:
    answer = NotEnoughData("A rolling year needs 12 months, and here are {count}.", count=7)
    assert answer.reason == "A rolling year needs 12 months, and here are 7."
    with speaking("de"):
        assert answer.reason == "Ein gleitendes Jahr braucht 12 Monate, hier sind es 7."


def test_a_reason_that_was_said_already_stays() -> None:
    assert NotEnoughData("no {such} place.").reason == "no {such} place."
