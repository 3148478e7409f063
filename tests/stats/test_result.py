from dashboard.stats import Interval, NotEnoughData


def test_not_enough_data_is_false_and_keeps_its_reason():
    answer = NotEnoughData("Only 3 units have both figures.")
    assert not answer
    assert answer.reason == "Only 3 units have both figures."


def test_an_interval_holds_its_ends():
    interval = Interval(0.3, 0.1, 0.5)
    assert interval.contains(0.1)
    assert not interval.contains(0.51)
