"""What stands in small print under a page and on paper: how much is hidden, how far data reach."""

import re
from collections.abc import Sequence
from datetime import date

from dashboard.analyses.overview import Fresh, HiddenSummary

from .numbers import count, month


def hidden_words(hidden: HiddenSummary) -> str:
    """How much is not shown, and why."""
    if not hidden.cells:
        return "No figure is hidden."
    people = f", {count(hidden.people)} people" if hidden.people else ""
    return (
        f"{count(hidden.cells)} figures of {count(hidden.units)} of {count(hidden.of_units)} units"
        f"{people} are not shown, because too few people stand behind them."
    )


def fresh_words(fresh: Sequence[Fresh]) -> str:
    """How far the data of each side reach."""
    return ", ".join(f"{entry.label.lower()} to {month(entry.until)}" for entry in fresh)


def day_words(day: date) -> str:
    """21 Nov 2026."""
    return f"{day.day} {day:%b %Y}"


def unbroken(sentence: str) -> str:
    """Numbers keep their unit and their name on one line."""
    held = sentence.replace(" %", "\u00a0%").replace(" = ", "\u00a0=\u00a0")
    return re.sub(r"(\d) to ([\d−])", "\\1\u00a0to\u00a0\\2", held)
