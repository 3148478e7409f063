"""Under which units figures are read after a re-organisation."""

from typing import Literal, cast

from dashboard.errors import UnknownName

UnitsAs = Literal["was", "is", "unchanged"]

# In the address and on the command line; and as people read it after "Units".
ASKED = "units_as"
WORDS: dict[UnitsAs, str] = {
    "was": "as they were",
    "is": "as they are now",
    "unchanged": "only those unchanged",
}


def units_as_named(name: str) -> UnitsAs:
    """The way of a name out of an address.

    Raises:
        UnknownName: there is no such way; lists them.
    """
    if name not in WORDS:
        raise UnknownName("way to read units", name, list(WORDS))
    return cast("UnitsAs", name)


def said(units_as: UnitsAs) -> str:
    """For the small print; nothing for units as they were, which needs no saying."""
    return "" if units_as == "was" else f"Units {WORDS[units_as]}."
