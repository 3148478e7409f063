"""In their words: the answer for one unit and one word, with everything the page shows."""

from dataclasses import dataclass
from datetime import date

from dashboard.analyses.scope import WHOLE, UnitInfo, units
from dashboard.errors import UnknownName
from dashboard.mart.reading import Mart
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.scores import share

from . import sentences
from .said import ANY, CUSTOMER, NOT_TOLD, SIDES, STAFF, TOO_FEW, Said, said_in

# About a year: four quarters of customers, four rounds of staff.
RECENT = 4
MOST_QUOTES = 8


@dataclass(frozen=True, slots=True)
class Below:
    """The word in one unit below and on one side.

    Attributes:
        share: over about the last year. last: month it was last told of; None = never.
        latest: last month in which it is told how many wrote.
        hushed, last_hushed: periods of too few to tell, and the last of them.
    """

    unit: str
    name: str
    side: str
    share: Interval | NotEnoughData
    last: date | None
    latest: date | None
    hushed: int
    last_hushed: date | None


@dataclass(frozen=True, slots=True)
class Quote:
    said_on: date
    where: str
    text: str


@dataclass(frozen=True, slots=True)
class WordsAnswer:
    """Everything of the page.

    Attributes:
        word: the chosen one, or "(any)" for every word of pride together.
        pride, themes: words of the list by kind, in its order.
        said: by (side, word).
        one_side: words and themes of which about the last year's comments of one side hold some
            and the other side's none at all: (word, side that says it).
        hidden: counts of words that are kept back here, over all rounds.
    """

    unit: UnitInfo
    word: str
    question: str
    sentence: str
    what_to_do: str
    caveats: tuple[str, ...]
    pride: tuple[str, ...]
    themes: tuple[str, ...]
    said: dict[tuple[str, str], Said]
    below: tuple[Below, ...]
    one_side: tuple[tuple[str, str], ...]
    quotes: tuple[Quote, ...]
    hidden: int

    @property
    def missing(self) -> tuple[str, ...]:
        """Sides that wrote nothing that can be told of."""
        anything = {side for (side, _), one in self.said.items() if one.latest}
        return tuple(side for side in SIDES if side not in anything)

    def of(self, side: str, word: str | None = None) -> Said:
        return self.said[side, word or self.word]


def words_in(mart: Mart, unit: str = WHOLE, word: str = ANY) -> WordsAnswer:
    """The answer.

    Raises:
        UnknownName: the unit is not published, or the word is not in the list.
    """
    known = units(mart)
    if unit not in known:
        raise UnknownName("unit", unit, list(known))
    listed = dict(mart.rows("words"))
    if word not in listed and listed:
        raise UnknownName("word in the list", word, list(listed))
    said = said_in(mart, unit) if listed else {}
    pride = tuple(name for name, kind in listed.items() if kind == "pride")
    themes = tuple(name for name, kind in listed.items() if kind == "theme")
    below = _below(mart, unit, word, said)
    wanted = list(pride) if word == ANY else [word]
    found = mart.rows("quotes_of", unit=unit, words=wanted, most=MOST_QUOTES)
    told = sentences.Told(known[unit].name if unit != WHOLE else "", word, said, below)
    return WordsAnswer(
        known[unit],
        word,
        sentences.question(told),
        sentences.answer(told),
        sentences.what_to_do(told),
        sentences.caveats(told),
        pride,
        themes,
        said,
        below,
        _one_side(said, (*pride, *themes)),
        tuple(Quote(*row) for row in found),
        sum(one.hushed for one in said.values()),
    )


def _below(
    mart: Mart, unit: str, word: str, said: dict[tuple[str, str], Said]
) -> tuple[Below, ...]:
    since = {side: _since(said.get((side, word))) for side in SIDES}
    if not any(since.values()):
        return ()
    found = []
    for side in SIDES:
        rows = mart.rows("word_below", unit=unit, word=word, since=since[side] or date.max)
        for code, name, whose, wrote, people, last, latest, hushed, last_hushed in rows:
            if whose == side:
                told = share(round(people or 0), round(wrote)) if wrote else _untold(latest)
                found.append(Below(code, name, side, told, last, latest, hushed, last_hushed))
    return tuple(sorted(found, key=lambda one: (one.name, one.unit, one.side == CUSTOMER)))


def _untold(latest: date | None) -> NotEnoughData:
    return TOO_FEW if latest else NOT_TOLD


def _since(said: Said | None) -> date | None:
    """First month of about the last year of one side."""
    if said is None or not said.points:
        return None
    recent = said.points[-RECENT:]
    first = recent[0].month
    # A quarter of customers carries the name of its last month.
    return first if said.side == STAFF else date(first.year, 3 * ((first.month - 1) // 3) + 1, 1)


def _one_side(
    said: dict[tuple[str, str], Said], words: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    found = []
    for word in words:
        by_side = {side: _heard(said[side, word]) for side in SIDES}
        if None in by_side.values():
            continue
        for side, other in ((STAFF, CUSTOMER), (CUSTOMER, STAFF)):
            if by_side[side] == "said" and by_side[other] == "not said":
                found.append((word, side))
    return tuple(found)


def _heard(said: Said) -> str | None:
    """Over about the last year: said, not said, or by too few to tell; None = nobody wrote."""
    recent = [point for point in said.points[-RECENT:] if point.wrote is not None]
    if not recent:
        return None
    if any(point.people is None for point in recent):
        return "said" if any(point.people for point in recent) else "too few"
    return "said" if any(point.people for point in recent) else "not said"
