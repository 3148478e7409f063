"""What a person is looking at: one frozen value that keys every cache and every link."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from dashboard.errors import UsageError

Filters = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Selection:
    """One link under one set of filters.

    Attributes:
        x: metric that is thought to come first.
        y: metric that is thought to follow.
        lag_months: whole months between the end of x's period and the start of y's window.
        window_months: length of y's window; None = up to the next period of x, at most 12.
        where: attribute of the unit and the values kept, sorted; empty = all units.
        since, until: periods of x that end in this span, both days included; None = open.
        controls: metrics or attributes held constant, in the order given.
    """

    x: str
    y: str
    lag_months: int = 0
    window_months: int | None = None
    where: Filters = ()
    since: date | None = None
    until: date | None = None
    controls: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.lag_months <= 36:
            raise UsageError(f"Lag is {self.lag_months} months; expected 0 to 36.")
        if self.window_months is not None and not 1 <= self.window_months <= 12:
            raise UsageError(f"Window is {self.window_months} months; expected 1 to 12.")
        if self.since and self.until and self.since > self.until:
            raise UsageError(f"The span starts on {self.since} and ends before, on {self.until}.")

    def to_query(self) -> str:
        """The part after `?` of a link that opens this selection again."""
        pairs = [("x", self.x), ("y", self.y)]
        if self.lag_months:
            pairs.append(("lag", str(self.lag_months)))
        if self.window_months:
            pairs.append(("window", str(self.window_months)))
        pairs += [(f"where.{name}", value) for name, values in self.where for value in values]
        ends = (("since", self.since), ("until", self.until))
        pairs += [(name, day.isoformat()) for name, day in ends if day]
        pairs += [("control", control) for control in self.controls]
        return urlencode(pairs)


def from_query(query: Mapping[str, list[str]], x: str, y: str) -> Selection:
    """Selection out of a parsed query string; `x` and `y` stand in where it names none.

    Raises:
        UsageError: a number or date that is none; says which part of the address.
    """
    first = {key: values[0] for key, values in query.items() if values}
    kept = {
        key.removeprefix("where."): tuple(sorted(set(values)))
        for key, values in query.items()
        if key.startswith("where.") and values
    }
    return Selection(
        x=first.get("x", x),
        y=first.get("y", y),
        lag_months=_whole("lag", first.get("lag")) or 0,
        window_months=_whole("window", first.get("window")),
        where=tuple(sorted(kept.items())),
        since=_day("since", first.get("since")),
        until=_day("until", first.get("until")),
        controls=tuple(query.get("control", ())),
    )


def _whole(name: str, text: str | None) -> int | None:
    if not text:
        return None
    try:
        return int(text)
    except ValueError:
        raise UsageError(f"{name}={text} in the address: expected a whole number.") from None


def _day(name: str, text: str | None) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        expected = "expected a date like 2026-03-31"
        raise UsageError(f"{name}={text} in the address: {expected}.") from None
