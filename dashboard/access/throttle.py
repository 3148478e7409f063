"""Slowing down whoever guesses: failed sign-ins are counted by name and address."""

from collections.abc import Iterable
from ipaddress import IPv6Address, ip_address, ip_network

from dashboard.access import clock
from dashboard.access.database import change, open_access, rows
from dashboard.settings import Settings

WINDOW_SECONDS = 15 * 60
# From one address for one name: a person who mistypes needs three or four.
MOST_FOR_PAIR = 5
# For one name from anywhere: many addresses guessing together; far enough above the pair's limit
# that a stranger cannot lock somebody out with a handful of tries.
MOST_FOR_NAME = 50
# From one address for any name: an office behind one address mistypes a little every morning.
MOST_FROM_ADDRESS = 30


def seconds_to_wait(settings: Settings, name: str, address: str) -> int:
    """How long this name at this address must wait before it may try again; 0 = try now."""
    since = clock.now() - WINDOW_SECONDS
    with open_access(settings) as con:
        waits = [
            _wait(rows(con, "failures", {"subject": subject, "since": since}), most)
            for subject, most in _limits(name, address)
        ]
    return max(waits)


def failed(settings: Settings, name: str, address: str) -> None:
    """Counts one failed try."""
    now = clock.now()
    with open_access(settings) as con:
        change(con, "old_failures", {"before": now - WINDOW_SECONDS})
        for subject, _ in _limits(name, address):
            change(con, "add_failure", {"subject": subject, "now": now})


def forgive(settings: Settings, name: str, address: str) -> None:
    """Forgets the failures of a pair that got in; the address' own count stays."""
    with open_access(settings) as con:
        change(con, "forgive_failures", {"subject": _limits(name, address)[0][0]})


def _limits(name: str, address: str) -> tuple[tuple[str, int], ...]:
    who, where = name.strip().casefold()[:200], _neighbourhood(address)
    return (
        (f"account {who} at {where}", MOST_FOR_PAIR),
        (f"account {who}", MOST_FOR_NAME),
        (f"address {where}", MOST_FROM_ADDRESS),
    )


def _wait(found: Iterable[tuple[object, ...]], most: int) -> int:
    """Tries are let in again one by one, as each falls out of the window."""
    moments = sorted((float(str(row[0])) for row in found), reverse=True)
    if len(moments) < most:
        return 0
    return max(1, int(moments[most - 1] + WINDOW_SECONDS - clock.now()) + 1)


def _neighbourhood(address: str) -> str:
    """An IPv6 customer holds a whole /64, so that counts as one address."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    if isinstance(parsed, IPv6Address):
        return str(ip_network((parsed, 64), strict=False))
    return str(parsed)
