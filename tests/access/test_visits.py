"""The visit before this one, so that what is new can be told."""

from collections.abc import Callable

from dashboard.access import visits
from dashboard.settings import Settings


def test_the_first_visit_has_none_before(settings: Settings) -> None:
    assert visits.seen(settings, "ann", 1) is None


def test_a_visit_after_a_pause_is_told_of_the_one_before(
    settings: Settings, pass_time: Callable[[float], None]
) -> None:
    visits.seen(settings, "ann", 1)
    pass_time(86_400)
    last = visits.seen(settings, "ann", 4)
    assert last is not None
    assert last.generation == 1
    assert visits.seen(settings, "bob", 4) is None


def test_another_page_of_the_same_visit_does_not_make_it_the_one_before(
    settings: Settings, pass_time: Callable[[float], None]
) -> None:
    visits.seen(settings, "ann", 1)
    pass_time(86_400)
    visits.seen(settings, "ann", 2)
    pass_time(60)
    last = visits.seen(settings, "ann", 3)
    assert last is not None
    assert last.generation == 1
