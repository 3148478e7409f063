"""Sentences on the best units: what they have, and why next time they will be less far ahead."""

from .best_in_class import BestInClass
from .numbers import amount
from .wording import thousands


def question(kinds: str, phrase: str) -> str:
    """The page's title."""
    return f"What do our {kinds} with the best {phrase} have that others do not?"


def answer(found: BestInClass) -> str:
    """What stands apart by more than chance."""
    told = [row for row in found.profile if row.told]
    best = f"the {len(found.best)} best of {thousands(found.units)} {found.kinds}"
    if not found.profile:
        return f"Cannot tell: no other side has figures of {best} and of the rest."
    if not told:
        return (
            f"Nothing that can be told from chance: {best} differ from the rest in none of "
            f"{len(found.profile)} other figures."
        )
    said = ", ".join(
        f"{'higher' if row.apart.value > 0 else 'lower'} {row.metric.phrase}" for row in told[:4]
    )
    more = f" and {len(told) - 4} more" if len(told) > 4 else ""
    return f"With being among {best} goes {said}{more}."


def luck(found: BestInClass) -> str:
    """How much of the lead is expected to stay: regression to the mean in the reader's figure."""
    lead, stays = (amount(value, found.metric, sign=True) for value in (found.lead, found.stays))
    return (
        f"Part of being best is luck. In {found.over} they were {lead} from the mean of all; "
        f"next time expect {stays}, with nothing done."
    )


CAUTION = (
    "What differs there need not be what made them best, and copying it need not make others so: "
    "the rest may have it too, and something unseen may stand behind both."
)
