"""Guessing is slowed down by name and by address; a stranger cannot lock anybody out."""

from collections.abc import Callable

from dashboard.access import throttle
from dashboard.settings import Settings


def fail(settings: Settings, times: int, name: str = "ann", address: str = "10.0.0.1") -> None:
    for _ in range(times):
        throttle.failed(settings, name, address)


def test_the_sixth_try_has_to_wait(settings: Settings) -> None:
    fail(settings, 4)
    assert throttle.seconds_to_wait(settings, "ann", "10.0.0.1") == 0
    fail(settings, 1)
    assert 890 < throttle.seconds_to_wait(settings, "ANN ", "10.0.0.1") <= 901


def test_waiting_ends(settings: Settings, pass_time: Callable[[float], None]) -> None:
    fail(settings, 5)
    pass_time(throttle.seconds_to_wait(settings, "ann", "10.0.0.1"))
    assert throttle.seconds_to_wait(settings, "ann", "10.0.0.1") == 0


def test_a_stranger_elsewhere_does_not_lock_ann_out(settings: Settings) -> None:
    fail(settings, 5, address="203.0.113.9")
    assert throttle.seconds_to_wait(settings, "ann", "10.0.0.1") == 0


def test_many_addresses_guessing_together_are_stopped(settings: Settings) -> None:
    for number in range(50):
        fail(settings, 1, address=f"203.0.113.{number}")
    assert throttle.seconds_to_wait(settings, "ann", "198.51.100.7") > 0


def test_one_address_trying_many_names_is_stopped(settings: Settings) -> None:
    for number in range(30):
        fail(settings, 1, name=f"person{number}")
    assert throttle.seconds_to_wait(settings, "another", "10.0.0.1") > 0


def test_a_neighbour_in_the_same_ipv6_network_is_the_same_address(settings: Settings) -> None:
    fail(settings, 5, address="2001:db8::1")
    assert throttle.seconds_to_wait(settings, "ann", "2001:db8::2") > 0


def test_getting_in_clears_the_pair(settings: Settings) -> None:
    fail(settings, 4)
    throttle.forgive(settings, "ann", "10.0.0.1")
    fail(settings, 4)
    assert throttle.seconds_to_wait(settings, "ann", "10.0.0.1") == 0
