"""What the page and the command line say of words, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from dashboard.analyses.wording import thousands
from dashboard.language import current, later, say

from .said import ANY, CUSTOMER, SIDES, STAFF, Said

UPLOAD = {
    STAFF: later(
        "Load what staff wrote: comments in the engagement export, or a file of comments with a "
        "column that tells the writers apart, so that people can be counted."
    ),
    CUSTOMER: later(
        "Load what customers wrote: a comment column beside their scores, or a file of comments."
    ),
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
        return (
            say("a word of pride or delight")
            if self.word == ANY
            else say("“{word}”", word=self.word)
        )

    def of(self, side: str) -> Said | None:
        return self.said.get((side, self.word))


def question(told: Told) -> str:
    """The page's title."""
    if told.unit:
        return say("When did anybody in {unit} last write {word}?", unit=told.unit, word=told.named)
    return say("When did anybody last write {word}?", word=told.named)


def answer(told: Told) -> str:
    """One sentence: customers, staff, and where it is silent."""
    parts = [part for part in (_customers(told), _staff(told)) if part]
    if not parts:
        return say("Cannot say: no comments have been loaded.")
    said = "; ".join([*parts, *_silent(told)])
    return said[:1].upper() + said[1:] + "."


def _customers(told: Told) -> str:
    said = told.of(CUSTOMER)
    if said is None or said.latest is None:
        return ""
    if said.last is None:
        return say("no customer has ever written {word}", word=told.named)
    return say(
        "customers last wrote {word} in {month} ({count} comments)",
        word=told.named, month=_month(said.last), count=_of(said),
    )  # fmt: skip


def _staff(told: Told) -> str:
    said = told.of(STAFF)
    if said is None or said.latest is None:
        return ""
    what = say("it") if _customers(told) else told.named
    if said.never:
        return say("no member of staff ever has written {word}", word=what)
    if said.last is None:
        return say(
            "staff never wrote {word} in numbers that can be told, ten or more in a round",
            word=what,
        )
    wrote = say(
        "staff last wrote {word} in {month} ({count} who wrote)",
        word=what, month=_month(said.last), count=_of(said),
    )  # fmt: skip
    if said.last == said.latest:
        return wrote
    if _quiet(said):
        return say("{wrote}, nobody since", wrote=wrote)
    return say("{wrote}, fewer than ten in a round since", wrote=wrote)


def _quiet(said: Said | Place) -> bool:
    """Nobody since, not even too few to tell."""
    return said.last_hushed is None or (said.last is not None and said.last_hushed < said.last)


def _silent(told: Told) -> list[str]:
    """Units below where staff fell silent while others did not."""
    return [say(words, **places) for words, places in _silences(told)]


def _silences(told: Told) -> list[tuple[str, dict[str, str]]]:
    """Sentences to be said, with where and since when."""
    whole = told.of(STAFF)
    staff = [place for place in told.below if place.side == STAFF and place.latest]
    if whole is None or whole.last is None or whole.last != whole.latest:
        return []
    silent = [place for place in staff if place.last is None]
    faded = [place for place in staff if place.last and place.last < whole.last]
    if len(silent) + len(faded) > len(staff) / 2:
        return []
    said = []
    for quiet, words in (
        (True, later("in {units} nobody on the staff since {month}")),
        (False, later("in {units} staff fewer than ten in a round since {month}")),
    ):
        if places := [place for place in faded if _quiet(place) is quiet]:
            since = min(place.last for place in places if place.last)
            said.append((words, {"units": _listed(places), "month": _month(since)}))
    if nobody := [place for place in silent if place.last_hushed is None]:
        words = later("in {units} nobody on the staff ever has")
        said.append((words, {"units": _listed(nobody)}))
    if few := [place for place in silent if place.last_hushed is not None]:
        said.append((later("in {units} never ten staff in a round"), {"units": _listed(few)}))
    return said


def _listed(places: Sequence[Place]) -> str:
    names = [place.name for place in places[:MOST_PLACES]]
    more = len(places) - len(names)
    if more:
        return say("{names} and {count} more", names=", ".join(names), count=more)
    return current().listed(names, "and")


def caveats(told: Told) -> tuple[str, ...]:
    """How sure that is."""
    missing = [_why_unheard(told, side) for side in SIDES if _unheard(told, side)]
    rules = []
    if not _unheard(told, STAFF):
        rules.append(say(
            "Of staff a word is told only where at least ten people used it in a round and at "
            "least ten wrote without it. Fewer than ten may still have said it."
        ))  # fmt: skip
    rules.append(say(
        "A word counts where one of its forms is written, once a person or comment, and not where "
        "one of the three words before it turns it round (not, never, without …). Irony is counted "
        "as said."
    ))  # fmt: skip
    rules.append(say("Who writes is not everybody: these are shares of comments, not of people."))
    return (*missing, *rules)


def _unheard(told: Told, side: str) -> bool:
    said = told.of(side)
    return said is None or said.latest is None


def _why_unheard(told: Told, side: str) -> str:
    said = told.of(side)
    if said is None or not said.points:
        return say(UPLOAD[side])
    if told.unit:
        return say(
            "Too few staff wrote comments in {unit} to tell of their words; look at a larger unit.",
            unit=told.unit,
        )
    return say(
        "Too few staff wrote comments in any one round to tell of their words; look at a larger "
        "unit."
    )


def what_to_do(told: Told) -> str:
    """One thing to do next."""
    if all(_unheard(told, side) for side in SIDES):
        return say("Load comments of staff and of customers; every vendor's export has a column.")
    for side in SIDES:
        if _unheard(told, side):
            return _why_unheard(told, side)
    if faded := [p for p in told.below if p.side == STAFF and p.last] and _silences(told):
        return say(
            "Ask in {units} what changed, before anybody explains it from a desk.",
            units=faded[0][1]["units"],
        )
    customer, staff = told.of(CUSTOMER), told.of(STAFF)
    if customer and staff and customer.never and staff.never:
        return say(
            "Ask staff and customers which words they would use, and put those into the list."
        )
    if customer and staff and customer.last and staff.last is None:
        return say(
            "Read customers' words aloud where the work is done: staff may not know of them."
        )
    return say("Read the quotes below in the next team meeting and ask whose work they are about.")


def _of(said: Said) -> str:
    if said.last_wrote is None:
        return thousands(said.last_people or 0)
    return say(
        "{count} of {all}",
        count=thousands(said.last_people or 0), all=thousands(said.last_wrote),
    )  # fmt: skip


def _month(day: date) -> str:
    return current().day(day, "%b %Y")
