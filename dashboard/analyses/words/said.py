"""Words as counted: each side's use of each word over time, and when it was last told of."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dashboard.language import current, say
from dashboard.mart.reading import Mart
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.scores import share

ANY = "(any)"
STAFF, CUSTOMER = "staff", "customer"
SIDES = (STAFF, CUSTOMER)
TOO_FEW = NotEnoughData("Fewer than ten people used it, or telling would give a few away.")
NOT_TOLD = NotEnoughData("Too few people wrote a comment to tell of their words.")

# A side's periods: (month, name, people who wrote or None where that is not told).
Periods = tuple[tuple[date, str, float | None], ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One period: a survey round of staff, three months of customers.

    Attributes:
        month: first day of its last month.
        people: who used the word; None where too few to tell.
        wrote: who wrote anything; None where that is not told.
        share: of those who wrote, 0 to 1.
    """

    month: date
    label: str
    people: float | None
    wrote: float | None

    @property
    def share(self) -> Interval | NotEnoughData:
        if self.wrote is None:
            return NOT_TOLD
        if self.people is None:
            return TOO_FEW
        return share(round(self.people), round(self.wrote))


@dataclass(frozen=True, slots=True)
class Said:
    """One word on one side.

    Attributes:
        points: every period in which somebody of this side wrote, oldest first.
        last: first day of the month it was last told of; None = never.
        last_people, last_wrote: how many then.
        hushed, last_hushed: periods in which it was used by too few to tell, and the last one.
        latest: last month in which this side wrote anything that is told; None = never.
    """

    side: str
    word: str
    points: tuple[Point, ...]
    last: date | None
    last_people: float | None
    last_wrote: float | None
    hushed: int
    last_hushed: date | None
    latest: date | None

    @property
    def never(self) -> bool:
        """Nobody used it in any comment that is counted."""
        return self.last is None and not self.hushed and self.latest is not None

    @property
    def people(self) -> float:
        return sum(point.people or 0 for point in self.points)

    def recent(self, periods: int) -> Interval | NotEnoughData:
        """The share over the last periods that can be told of."""
        told = [p for p in self.points[-periods:] if p.wrote is not None and p.people is not None]
        wrote = sum(point.wrote or 0 for point in told)
        if not told or not wrote:
            return TOO_FEW if self.latest else NOT_TOLD
        return share(round(sum(point.people or 0 for point in told)), round(wrote))


def said_in(mart: Mart, unit: str) -> dict[tuple[str, str], Said]:
    """Every word of the list on both sides, by (side, word)."""
    listed = [word for word, _ in mart.rows("words")]
    wrote: dict[str, dict[tuple[date, str], float | None]] = {side: {} for side in SIDES}
    for side, month, wave, people in mart.rows("comments_of", unit=unit):
        wrote[side][month, wave or ""] = people
    used: dict[tuple[str, str], dict[tuple[date, str], float | None]] = {}
    for side, word, month, wave, people in mart.rows("words_of", unit=unit):
        used.setdefault((side, word), {})[month, wave or ""] = people
    return {
        (side, word): _said(side, word, wrote[side], used.get((side, word), {}))
        for side in SIDES
        for word in listed
    }


def _said(
    side: str,
    word: str,
    wrote: dict[tuple[date, str], float | None],
    used: dict[tuple[date, str], float | None],
) -> Said:
    # A period in which it is not told how many wrote says nothing of words; a count that was kept
    # from an earlier publishing may still stand there.
    single = [
        Point(
            month,
            wave or current().day(month, "%b %Y"),
            used.get((month, wave), 0.0 if n else None),
            n,
        )
        for (month, wave), n in wrote.items()
    ]
    told = [point for point in single if point.people]
    last = told[-1] if told else None
    heard = [point.month for point in single if point.wrote is not None]
    return Said(
        side,
        word,
        tuple(single if side == STAFF else _quarters(single)),
        last.month if last else None,
        last.people if last else None,
        last.wrote if last else None,
        sum(people is None for people in used.values()),
        max((month for (month, _), people in used.items() if people is None), default=None),
        heard[-1] if heard else None,
    )


def _quarter_words(year: int, quarter: int) -> str:
    """Jul to Sep 2026."""
    low = current().day(date(year, 3 * quarter + 1, 1), "%b")
    high = current().day(date(year, 3 * quarter + 3, 1), "%b %Y")
    return say("{low} to {high}", low=low, high=high)


def _quarters(months: Iterable[Point]) -> list[Point]:
    """Customers' months by threes: single ones jump about."""
    found: dict[tuple[int, int], list[Point]] = {}
    for point in months:
        found.setdefault((point.month.year, (point.month.month - 1) // 3), []).append(point)
    return [
        Point(
            points[-1].month,
            _quarter_words(year, quarter),
            sum(point.people or 0 for point in points),
            sum(point.wrote or 0 for point in points),
        )
        for (year, quarter), points in found.items()
    ]
