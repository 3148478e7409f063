"""An answer is worked out once, whoever else asks meanwhile."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from dashboard.widgets.once import once


def test_a_crowd_that_asks_at_once_has_it_worked_out_once() -> None:
    worked, all_here = [], Barrier(8)

    @once()
    def answer(number: int) -> list[int]:
        worked.append(number)
        return [number]

    def ask(_: int) -> list[int]:
        all_here.wait()
        return answer(3)

    with ThreadPoolExecutor(8) as crowd:
        found = list(crowd.map(ask, range(8)))
    assert worked == [3]
    assert all(one is found[0] for one in found)


def test_an_error_reaches_whoever_asked_and_the_next_one_tries_again() -> None:
    worked = []

    @once()
    def answer() -> str:
        worked.append(1)
        if len(worked) == 1:
            raise ValueError("not yet")
        return "now"

    with pytest.raises(ValueError, match="not yet"):
        answer()
    assert answer() == "now"


def test_only_the_latest_answers_are_kept() -> None:
    worked = []

    @once(2)
    def answer(number: int) -> int:
        worked.append(number)
        return number

    for number in (1, 2, 1, 3, 1, 2):
        assert answer(number) == number
    assert worked == [1, 2, 3, 2]
