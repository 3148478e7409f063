"""How a language writes numbers and days, and what it calls things; here the English way."""

from collections.abc import Sequence
from datetime import date

from .nouns import Kind, Phrase

THIN_SPACE = "\u202f"


class Rules:
    """The English rules; another language overrides what it does otherwise."""

    code = "en"
    # The language's name in itself: who looks for it can read it.
    name = "English"

    def plural(self, count: float) -> int:
        """Which of a message's forms goes with a count."""
        return 0 if count == 1 else 1

    def number(self, text: str) -> str:
        """A formatted number, its decimal point and minus as written here."""
        return text.replace("-", "−")

    def thousands(self, value: float) -> str:
        """A whole number in groups of three."""
        return f"{value:,.0f}".replace(",", THIN_SPACE)

    def day(self, day: date, pattern: str) -> str:
        """A day by a pattern of strftime; only the names of months differ."""
        return day.strftime(pattern)

    def inside(self, text: str) -> str:
        """A label in the middle of a sentence."""
        return text.lower()

    def first(self, text: str) -> str:
        """A text at the beginning of a sentence."""
        return text.capitalize()

    def continued(self, text: str) -> str:
        """A whole sentence after a colon."""
        return f"{text[:1].lower()}{text[1:]}"

    def listed(self, names: Sequence[str], word: str) -> str:
        """'a, b and c'; `word` is what stands before the last, as the English sentence has it."""
        return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {word} {names[-1]}"

    def ordinal(self, place: int) -> str:
        """'1st', '2nd', '11th'."""
        return {1: "1st", 2: "2nd", 3: "3rd"}.get(place, f"{place}th")

    def each(self, period: str) -> str:
        """How often: "a month", "a year"."""
        return period

    def kind(self, word: str) -> Kind:
        """What one unit is called, by the word of the data."""
        return Kind(word.lower())

    def kinds(self, word: str) -> Kind:
        """What several are called."""
        return Kind(plural(word.lower()))

    def label(self, metric: str, label: str) -> str:
        """What a metric is called; only those that Linkage makes itself have other names."""
        del metric
        return label

    def named(self, label: str) -> str:
        """The same where only the English name is at hand."""
        return label

    def phrase(self, metric: str, label: str, short: str, *, lower_is_better: bool) -> Phrase:
        """A metric inside a sentence: short, and 'eNPS' and 'NPS' keep their capitals."""
        if metric.startswith("item_"):
            return Phrase(f"answers to “{label}”", lower_is_better=lower_is_better)
        first = short.split(" ", 1)[0]
        keeps = not first.istitle() or len(first) == 1
        text = short if keeps else short[0].lower() + short[1:]
        return Phrase(text, lower_is_better=lower_is_better)


def plural(word: str) -> str:
    """English plural of a kind of unit: branch → branches, company → companies."""
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return f"{word}es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}s"
