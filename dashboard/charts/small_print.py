"""What stands in small print under a page and on paper: how much is hidden, how far data reach."""

import re
from collections.abc import Sequence
from datetime import date

from dashboard.analyses.overview import Fresh, HiddenSummary
from dashboard.language import current, say

from .numbers import count, month


def hidden_words(hidden: HiddenSummary) -> str:
    """How much is not shown, and why."""
    if not hidden.cells:
        return say("No figure is hidden.")
    people = say(", {people} people", people=count(hidden.people)) if hidden.people else ""
    return say(
        "{cells} figures of {units} of {of_units} units{people} are not shown, because too few "
        "people stand behind them.",
        cells=count(hidden.cells), units=count(hidden.units), of_units=count(hidden.of_units),
        people=people,
    )  # fmt: skip


def fresh_words(fresh: Sequence[Fresh]) -> str:
    """How far the data of each side reach."""
    return ", ".join(
        say("{side} to {month}", side=current().inside(entry.label), month=month(entry.until))
        for entry in fresh
    )


def day_words(day: date) -> str:
    """21 Nov 2026."""
    return current().day(day, f"{say('{day}', day=day.day)} %b %Y")


def unbroken(sentence: str) -> str:
    """Numbers keep their unit and their name on one line."""
    held = sentence.replace(" %", "\u00a0%").replace(" = ", "\u00a0=\u00a0")
    return re.sub(r"(\d) (to|bis) ([\d−])", "\\1\u00a0\\2\u00a0\\3", held)
