"""Why a figure is not shown, in the reader's language; queries give the reason in English."""

import re

from dashboard.language import later, say

_KNOWN = (
    later("too few people answered, or a team beside it could be worked out"),
    later("too few people changed since the last figure"),
    later("too few answers changed since the last figure"),
    later("part of what is one unit today is hidden"),
    later("part of what is one unit today is beyond what you may see"),
    later("figures of units that are one today cannot be added up"),
)
_FEWER = {
    "answered": later("fewer than {count} answered, here or beside it"),
    "staff": later("fewer than {count} staff, here or beside it"),
}
_COUNTED = re.compile(r"fewer than (\d+) (answered|staff), here or beside it")


def why_words(why: str) -> str:
    """The reason as it is said; one that no query of this version gives stays as it is."""
    if counted := _COUNTED.fullmatch(why):
        return say(_FEWER[counted[2]], count=counted[1])
    return say(why) if why in _KNOWN else why
