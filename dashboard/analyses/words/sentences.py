"""What the page and the command line say of words, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from dashboard.analyses.wording import thousands

from .said import ANY, CUSTOMER, SIDES, STAFF, Said

UPLOAD = {
    STAFF: "Load what staff wrote: comments in the engagement export, or a file of comments with "
    "a column that tells the writers apart, so that people can be counted.",
    CUSTOMER: "Load what customers wrote: a comment column beside their scores, or a file of "
    "comments.",
}
MOST_PLACES = 3


class Place(Protocol):
    """A unit below, as far as sentences need it."""

    @property
    def name(self) -> str: ...
    @property
    def side(self) -> str: ...
    @property
    def last(self) -> date | None: ...
    @property
    def latest(self) -> date | None: ...
    @property
    def last_hushed(self) -> date | None: ...


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence is made of; `unit` is empty for the whole organisation."""

    unit: str
    word: str
    said: dict[tuple[str, str], Said]
    below: Sequence[Place]

    @property
    def named(self) -> str:
        return "a word of pride or delight" if self.word == ANY else f"“{self.word}”"

    def of(self, side: str) -> Said | None:
        return self.said.get((side, self.word))


def question(told: Told) -> str:
    """The page's title."""
    where = f" in {told.unit}" if told.unit else ""
    return f"When did anybody{where} last write {told.named}?"


def answer(told: Told) -> str:
    """One sentence: customers, staff, and where it is silent."""
    parts = [part for part in (_customers(told), _staff(told)) if part]
    if not parts:
        return "Cannot say: no comments have been loaded."
    said = "; ".join([*parts, *_silent(told)])
    return said[:1].upper() + said[1:] + "."


def _customers(told: Told) -> str:
    said = told.of(CUSTOMER)
    if said is None or said.latest is None:
        return ""
    if said.last is None:
        return f"no customer has ever written {told.named}"
    return f"customers last wrote {told.named} in {_month(said.last)} ({_of(said)} comments)"


def _staff(told: Told) -> str:
    said = told.of(STAFF)
    if said is None or said.latest is None:
        return ""
    what = "it" if _customers(told) else told.named
    if said.never:
        return f"no member of staff ever has written {what}"
    if said.last is None:
        return f"staff never wrote {what} in numbers that can be told, ten or more in a round"
    since = "" if said.last == said.latest else f", {_since(said)} since"
    return f"staff last wrote {what} in {_month(said.last)} ({_of(said)} who wrote){since}"


def _since(said: Said | Place) -> str:
    quiet = said.last_hushed is None or (said.last is not None and said.last_hushed < said.last)
    return "nobody" if quiet else "fewer than ten in a round"


def _silent(told: Told) -> list[str]:
    """Units below where staff fell silent while others did not."""
    whole = told.of(STAFF)
    staff = [place for place in told.below if place.side == STAFF and place.latest]
    if whole is None or whole.last is None or whole.last != whole.latest:
        return []
    silent = [place for place in staff if place.last is None]
    faded = [place for place in staff if place.last and place.last < whole.last]
    if len(silent) + len(faded) > len(staff) / 2:
        return []
    said = []
    for how in ("nobody", "fewer than ten in a round"):
        if places := [place for place in faded if _since(place) == how]:
            since = min(place.last for place in places if place.last)
            staff_word = "nobody on the staff" if how == "nobody" else f"staff {how}"
            said.append(f"in {_listed(places)} {staff_word} since {_month(since)}")
    if nobody := [place for place in silent if place.last_hushed is None]:
        said.append(f"in {_listed(nobody)} nobody on the staff ever has")
    if few := [place for place in silent if place.last_hushed is not None]:
        said.append(f"in {_listed(few)} never ten staff in a round")
    return said


def _listed(places: Sequence[Place]) -> str:
    names = [place.name for place in places[:MOST_PLACES]]
    more = len(places) - len(names)
    if more:
        return f"{', '.join(names)} and {more} more"
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def caveats(told: Told) -> tuple[str, ...]:
    """How sure that is."""
    missing = [_why_unheard(told, side) for side in SIDES if _unheard(told, side)]
    rules = []
    if not _unheard(told, STAFF):
        rules.append(
            "Of staff a word is told only where at least ten people used it in a round and at "
            "least ten wrote without it. Fewer than ten may still have said it."
        )
    rules.append(
        "A word counts where one of its forms is written, once a person or comment, and not where "
        "one of the three words before it turns it round (not, never, without …). Irony is counted "
        "as said."
    )
    rules.append("Who writes is not everybody: these are shares of comments, not of people.")
    return (*missing, *rules)


def _unheard(told: Told, side: str) -> bool:
    said = told.of(side)
    return said is None or said.latest is None


def _why_unheard(told: Told, side: str) -> str:
    said = told.of(side)
    if said is None or not said.points:
        return UPLOAD[side]
    return (
        f"Too few staff wrote comments in {told.unit or 'any one round'} to tell of their words; "
        "look at a larger unit."
    )


def what_to_do(told: Told) -> str:
    """One thing to do next."""
    if all(_unheard(told, side) for side in SIDES):
        return "Load comments of staff and of customers; every vendor's export has a column."
    for side in SIDES:
        if _unheard(told, side):
            return _why_unheard(told, side)
    if faded := [p for p in told.below if p.side == STAFF and p.last] and _silent(told):
        where = faded[0].split(" nobody")[0].split(" staff")[0].split(" never")[0]
        return f"Ask {where} what changed, before anybody explains it from a desk."
    customer, staff = told.of(CUSTOMER), told.of(STAFF)
    if customer and staff and customer.never and staff.never:
        return "Ask staff and customers which words they would use, and put those into the list."
    if customer and staff and customer.last and staff.last is None:
        return "Read customers' words aloud where the work is done: staff may not know of them."
    return "Read the quotes below in the next team meeting and ask whose work they are about."


def _of(said: Said) -> str:
    if said.last_wrote is None:
        return thousands(said.last_people or 0)
    return f"{thousands(said.last_people or 0)} of {thousands(said.last_wrote)}"


def _month(day: date) -> str:
    return f"{day:%b %Y}"
