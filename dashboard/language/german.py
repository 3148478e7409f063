"""The German way: comma and point change places, months have other names, nouns bend."""

import tomllib
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from .nouns import Kind, Phrase
from .rules import Rules

WORDS = Path(__file__).with_name("de.toml")
MONTHS = (
    "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
    "November", "Dezember",
)  # fmt: skip
SHORT = (
    "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez.",
)  # fmt: skip

# Endings of an adjective after no article and after "ein", by gender (p = plural) and case.
_BARE = {
    "nom": {"m": "er", "f": "e", "n": "es", "p": "e"},
    "acc": {"m": "en", "f": "e", "n": "es", "p": "e"},
    "dat": {"m": "em", "f": "er", "n": "em", "p": "en"},
}
_AFTER_A = {
    "nom": {"m": "er", "f": "e", "n": "es"},
    "acc": {"m": "en", "f": "e", "n": "es"},
    "dat": {"m": "en", "f": "en", "n": "en"},
}
_A = {
    "nom": {"m": "ein", "f": "eine", "n": "ein"},
    "acc": {"m": "einen", "f": "eine", "n": "ein"},
    "dat": {"m": "einem", "f": "einer", "n": "einem"},
}
_THE = {
    "nom": {"m": "der", "f": "die", "n": "das", "p": "die"},
    "acc": {"m": "den", "f": "die", "n": "das", "p": "die"},
    "dat": {"m": "dem", "f": "der", "n": "dem", "p": "den"},
    "gen": {"m": "des", "f": "der", "n": "des", "p": "der"},
}


class GermanKind(Kind):
    """ "Filiale" with its gender; "Filialen" with its dative."""

    gender: str
    dative: str

    def __new__(cls, text: str, gender: str, dative: str) -> "GermanKind":
        made = super().__new__(cls, text)
        made.gender, made.dative = gender, dative
        return made

    @property
    def dat(self) -> str:
        """Many, in the dative: "in 140 Filialen"."""
        return self.dative

    def __getattr__(self, name: str) -> str:
        """One with its article: a_nom, a_acc, a_dat, no_nom, no_acc, no_dat, the_nom, …"""
        article, _, case = name.partition("_")
        forms = {"a": _A, "no": _A, "the": _THE}.get(article, {}).get(case)
        if forms is None:
            raise AttributeError(name)
        word = forms[self.gender]
        return f"{'k' if article == 'no' else ''}{word} {self}"


class GermanPhrase(Phrase):
    """A metric with its gender.

    Attributes:
        counted: it takes "ein" ("einen höheren NPS").
        quoted: its own name, where it was uploaded and nobody knows its gender.
    """

    gender: str
    counted: bool
    quoted: str

    def __new__(
        cls, text: str, gender: str, *, counted: bool, lower_is_better: bool, quoted: str = ""
    ) -> "GermanPhrase":
        made = super().__new__(cls, text, lower_is_better=lower_is_better)
        assert isinstance(made, GermanPhrase)  # noqa: S101  for the type checker
        made.gender, made.counted, made.quoted = gender, counted, quoted
        return made

    @property
    def name(self) -> str:
        """By itself, as in brackets."""
        return f"„{self.quoted}“" if self.quoted else str(self)

    def __getattr__(self, name: str) -> str:
        """more_nom, more_acc, more_dat, less_…; a_…, the_nom, the_acc, the_dat, the_gen."""
        how, _, case = name.partition("_")
        if how == "the" and case in _THE:
            return f"{_THE[case][self.gender]} {self._dative() if case == 'dat' else self}"
        if how in ("more", "less") and case in _BARE:
            high = (how == "more") != self.lower_is_better
            return self._compared("höher" if high else "niedriger", case)
        raise AttributeError(name)

    @property
    def dat(self) -> str:
        """Without an article, in the dative."""
        return self._dative()

    @property
    def at(self) -> str:
        """What moves or differs: "beim Engagement", "bei der Fluktuation", "bei „Marge“"."""
        if self.quoted:
            return f"bei {self.name}"
        return {"f": "bei der", "p": "bei den"}.get(self.gender, "beim") + f" {self._dative()}"

    @property
    def on(self) -> str:
        """What is measured by: "am NPS", "an der Fluktuation", "an „Marge“"."""
        if self.quoted:
            return f"an {self.name}"
        return {"f": "an der", "p": "an den"}.get(self.gender, "am") + f" {self._dative()}"

    def _dative(self) -> str:
        """ "Werte" → "Werten", "Antworten" stays; of one word nothing changes."""
        if self.gender != "p":
            return str(self)
        head, *rest = str(self).split(" ", 1)
        bent = head if head.endswith(("n", "s")) else f"{head}n"
        return " ".join([bent, *rest])

    def _compared(self, word: str, case: str) -> str:
        noun = self._dative() if case == "dat" else str(self)
        if self.counted:
            return f"{_A[case][self.gender]} {word}{_AFTER_A[case][self.gender]} {noun}"
        return f"{word}{_BARE[case][self.gender]} {noun}"


class German(Rules):
    """Rules of German."""

    code = "de"
    name = "Deutsch"

    def __init__(self) -> None:
        words: dict[str, Any] = tomllib.loads(WORDS.read_text(encoding="utf-8"))
        self._kinds, self._metrics = words["kinds"], words["metrics"]

    def number(self, text: str) -> str:
        return super().number(text).translate(_SWAPPED)

    def thousands(self, value: float) -> str:
        return f"{value:,.0f}".replace(",", ".")

    def day(self, day: date, pattern: str) -> str:
        named = pattern.replace("%B", MONTHS[day.month - 1]).replace("%b", SHORT[day.month - 1])
        # A day of the month carries a point: 3. März 2026.
        return day.strftime(named.replace("%d ", f"{day.day}. ").replace("%-d ", f"{day.day}. "))

    def inside(self, text: str) -> str:
        return text

    def first(self, text: str) -> str:
        return text[:1].upper() + text[1:]

    def continued(self, text: str) -> str:
        return text

    def listed(self, names: Sequence[str], word: str) -> str:
        return super().listed(names, {"and": "und", "or": "oder"}[word])

    def ordinal(self, place: int) -> str:
        return f"{place}."

    def each(self, period: str) -> str:
        return _EACH[period]

    def kind(self, word: str) -> Kind:
        found = self._kind(word)
        return GermanKind(found["one"], found["gender"], found["many_dative"])

    def kinds(self, word: str) -> Kind:
        found = self._kind(word)
        return GermanKind(found["many"], found["gender"], found["many_dative"])

    def _kind(self, word: str) -> dict[str, str]:
        """By the word of the data, English or German; what is not known is a unit."""
        asked = word.lower()
        own = next((one for one in self._kinds.values() if one["one"].lower() == asked), None)
        found: dict[str, str] = self._kinds.get(asked) or own or self._kinds["unit"]
        return found

    def label(self, metric: str, label: str) -> str:
        found = self._metrics.get(metric)
        return found["label"] if found and found["english"] == label else label

    def named(self, label: str) -> str:
        named = (one["label"] for one in self._metrics.values() if one["english"] == label)
        return next(named, label)

    def phrase(self, metric: str, label: str, short: str, *, lower_is_better: bool) -> Phrase:
        found = self._metrics.get(metric)
        if found and found["label"] == label:
            return GermanPhrase(
                found["word"], found["gender"], counted=found.get("counted", False),
                lower_is_better=lower_is_better,
            )  # fmt: skip
        word = "Antworten auf" if metric.startswith("item_") else "Werte bei"
        name = label if metric.startswith("item_") else short
        return GermanPhrase(
            f"{word} „{name}“", "p", counted=False, lower_is_better=lower_is_better,
            quoted="" if metric.startswith("item_") else name,
        )  # fmt: skip


_EACH = {
    "a month": "im Monat", "a quarter": "im Quartal", "a half-year": "im Halbjahr",
    "a year": "im Jahr", "a period": "je Zeitraum",
}  # fmt: skip
_SWAPPED = str.maketrans({".": ",", ",": "."})
