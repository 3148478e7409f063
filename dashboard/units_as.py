"""Under which units figures are read after a re-organisation."""

from typing import Literal

from dashboard.errors import UnknownName
from dashboard.language import later

UnitsAs = Literal["was", "is", "unchanged"]

# In the address and in documents; and as people read it after "Units".
ASKED = "units_as"
WORDS: dict[UnitsAs, str] = {
    "was": later("as they were"),
    "is": later("as they are now"),
    "unchanged": later("only those unchanged"),
}
# Below a page or an answer; units as they were need no saying.
SAID: dict[UnitsAs, str] = {
    "was": "",
    "is": later(
        "Units as they are now: earlier figures of merged units under the one that took over, "
        "where all are shown; those of split units under the old one."
    ),
    "unchanged": later(
        "Only units that were neither moved, merged nor split; totals above them count all."
    ),
}


def units_as_named(name: str) -> UnitsAs:
    """The way of a name out of an address.

    Raises:
        UnknownName: there is no such way; lists them.
    """
    if name not in WORDS:
        raise UnknownName("way to read units", name, list(WORDS))
    return name


def documented(units_as: UnitsAs) -> dict[str, str]:
    """What a JSON document says beside its answer; nothing for units as they were."""
    return {} if units_as == "was" else {ASKED: units_as}
