"""Which language is spoken now, and saying a sentence in it.

The language belongs to the run, not to the process: two visitors are served at once. It is set at
the start of each run; whoever set none speaks English. What is kept between runs is keyed by the
settings, which hold the language.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from . import po
from .german import German
from .rules import Rules

HERE = Path(__file__).parent
LANGUAGES: Mapping[str, type[Rules]] = {"en": Rules, "de": German}


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """Rules and sentences: English → forms in this language."""

    rules: Rules
    sentences: Mapping[str, tuple[str, ...]]


@cache
def language(code: str) -> Language:
    """Read once a process.

    Raises:
        KeyError: a language that is not known; settings have refused it before.
    """
    path = HERE / f"{code}.po"
    messages = po.read(path) if path.exists() else []
    return Language(LANGUAGES[code](), {one.source: tuple(one.forms) for one in messages})


_now: ContextVar[Language | None] = ContextVar("language", default=None)


def _spoken() -> Language:
    return _now.get() or language("en")


def current() -> Rules:
    """The rules of the language spoken now."""
    return _spoken().rules


def speak(code: str) -> None:
    """From here on, in this run."""
    _now.set(language(code))


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Within a block."""
    token = _now.set(language(code))
    try:
        yield
    finally:
        _now.reset(token)


def say(sentence: str, /, **values: object) -> str:
    """The sentence in the language spoken now, with the values in their places."""
    forms = _spoken().sentences.get(sentence)
    said = forms[0] if forms else sentence
    return said.format(**values) if values else said


def say_many(one: str, many: str, count: float, /, **values: object) -> str:
    """The same where the sentence hangs on a count, which is also the value `count`."""
    spoken = _spoken()
    forms = spoken.sentences.get(one) or (one, many)
    said = forms[min(spoken.rules.plural(count), len(forms) - 1)]
    return said.format(**{"count": spoken.rules.thousands(count), **values})


def later(sentence: str) -> str:
    """Marks a constant that is said later: what reads sentences out of the code looks for this."""
    return sentence


def later_many(one: str, many: str) -> tuple[str, str]:
    """The same for a sentence with its plural."""
    return one, many


class Spoken(Mapping[str, str]):
    """A table of words, each said in the language of whoever looks it up."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = dict(words)

    def __getitem__(self, name: str) -> str:
        return say(self._words[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)
