"""Sentences on the best units: what they have, and why next time they will be less far ahead."""

from dashboard.language import later, say

from .best_in_class import BestInClass, Profile
from .numbers import amount
from .wording import thousands


def question(kinds: str, phrase: str) -> str:
    """The page's title."""
    return say(
        "What do our {kinds} with the best {x} have that others do not?", kinds=kinds, x=phrase
    )


def answer(found: BestInClass) -> str:
    """What stands apart by more than chance."""
    told = [row for row in found.profile if row.told]
    places = {
        "best": len(found.best), "units": thousands(found.units), "kinds": found.kinds
    }  # fmt: skip
    if not found.profile:
        return say(
            "Cannot tell: no other side has figures of the {best} best of {units} {kinds} and of "
            "the rest.", **places,
        )  # fmt: skip
    if not told:
        return say(
            "Nothing that can be told from chance: the {best} best of {units} {kinds} differ from "
            "the rest in none of {count} other figures.", **places, count=len(found.profile),
        )  # fmt: skip
    said = ", ".join(_higher(row) for row in told[:4])
    if len(told) > 4:
        said = say("{names} and {count} more", names=said, count=len(told) - 4)
    return say(
        "With being among the {best} best of {units} {kinds} goes {said}.", **places, said=said
    )


def _higher(row: Profile) -> str:
    if row.apart.value > 0:
        return say("higher {x}", x=row.metric.phrase)
    return say("lower {x}", x=row.metric.phrase)


def luck(found: BestInClass) -> str:
    """How much of the lead is expected to stay: regression to the mean in the reader's figure."""
    lead, stays = (amount(value, found.metric, sign=True) for value in (found.lead, found.stays))
    return say(
        "Part of being best is luck. In {span} they were {lead} from the mean of all; next time "
        "expect {stays}, with nothing done.", span=found.over, lead=lead, stays=stays,
    )  # fmt: skip


CAUTION = later(
    "What differs there need not be what made them best, and copying it need not make others so: "
    "the rest may have it too, and something unseen may stand behind both."
)
