"""Which words are looked for in comments: words of pride and delight, and themes, by language.

A form is found by its stem ("delight" finds "delighted"); written with "=" in front it is found as
it stands, with "*" behind it by its beginning. A form belongs to one word only: two counts that
overlap by a few people would tell of those few.
"""

import csv
import io
import os
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from snowballstemmer import stemmer

from dashboard.errors import DataError, ProblemsFound, UsageError
from dashboard.settings import Settings
from dashboard.sql_files import folder

COLUMNS = ("kind", "word", "language", "forms")
PRIDE, THEME = "pride", "theme"
LANGUAGES = {
    "da": "danish", "de": "german", "en": "english", "es": "spanish", "fi": "finnish",
    "fr": "french", "it": "italian", "nl": "dutch", "no": "norwegian", "pt": "portuguese",
    "sv": "swedish",
}  # fmt: skip
MOST_WORDS = 200
LONGEST_WORD = 40


@dataclass(frozen=True, slots=True)
class Form:
    """One way of finding a word.

    Attributes:
        key: the stem, "=as written" or "beginning*"; in small letters.
    """

    word: str
    language: str
    key: str

    def finds(self, token: str) -> bool:
        if self.key.startswith("="):
            return token == self.key[1:]
        if self.key.endswith("*"):
            return token.startswith(self.key[:-1])
        return stem(self.language, token) == self.key


@dataclass(frozen=True, slots=True)
class WordList:
    """The list in force: `words` as (word, kind), in the order of the file."""

    words: tuple[tuple[str, str], ...]
    forms: tuple[Form, ...]
    text: str


def word_list(settings: Settings) -> WordList:
    """The organisation's own list, else the one that comes with Linkage.

    Raises:
        ProblemsFound: somebody edited the file in place and left a mistake in it.
    """
    own = settings.words_path
    if own.is_file():
        return checked(_decoded(own), own.name)
    shipped = folder() / "words" / "listed.csv"
    return checked(shipped.read_text(encoding="utf-8"), shipped.name)


def install_words(settings: Settings, path: Path) -> WordList:
    """Puts a list in force from the next publishing on; nothing is written when it has a mistake.

    Raises:
        UsageError: there is no such file.
        ProblemsFound: what is wrong with it, line by line.
    """
    if not path.is_file():
        raise UsageError(f"{path} is no file. Give a CSV with the columns {', '.join(COLUMNS)}.")
    found = checked(_decoded(path), path.name)
    settings.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    made = settings.data / f".words-{secrets.token_hex(8)}"
    handle = os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(found.text)
    made.replace(settings.words_path)
    return found


@lru_cache(maxsize=4)
def checked(text: str, name: str) -> WordList:
    """The list in a CSV text; every form is held against every other once, not at every visit.

    Raises:
        ProblemsFound: every mistake with its line.
    """
    rows = csv.DictReader(io.StringIO(text.lstrip("\ufeff")))
    if tuple(rows.fieldnames or ()) != COLUMNS:
        found = ", ".join(rows.fieldnames or ()) or "nothing"
        what = f"{name}: the first line is '{found}'; expected '{','.join(COLUMNS)}'."
        raise ProblemsFound(what, (what,))
    words: dict[str, str] = {}
    forms: list[Form] = []
    problems: list[str] = []
    for line, row in enumerate(rows, start=2):
        kind, word, language = (str(row[column] or "").strip().lower() for column in COLUMNS[:3])
        problem = _problem(kind, word, language, words.get(word))
        if problem:
            problems.append(f"{name}, line {line}: {problem}")
            continue
        words[word] = kind
        forms += [_form(word, language, one) for one in str(row["forms"] or "").lower().split()]
    problems += [f"{name}: {problem}" for problem in (*_shared(forms), *_extent(words, forms))]
    if problems:
        raise ProblemsFound("\n".join(problems), tuple(problems))
    return WordList(tuple(words.items()), tuple(dict.fromkeys(forms)), text)


@cache
def stem(language: str, token: str) -> str:
    """A word without its endings, by the language's Snowball algorithm."""
    return str(stemmer(LANGUAGES[language]).stemWord(token))


def negations() -> frozenset[str]:
    """Words that turn a word into its opposite, of all languages."""
    return frozenset(word for words in _by_language("negations").values() for word in words)


def little_words(language: str) -> tuple[str, ...]:
    """Words of every sentence, by which a comment's language is known."""
    return _by_language("little_words")[language]


@cache
def _by_language(name: str) -> dict[str, tuple[str, ...]]:
    text = (folder() / "words" / f"{name}.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(io.StringIO(text))
    return {row["language"]: tuple(row["words"].split()) for row in rows}


def _problem(kind: str, word: str, language: str, before: str | None) -> str:
    if kind not in (PRIDE, THEME):
        return f"the kind is '{kind}'; expected '{PRIDE}' or '{THEME}'."
    if not word or len(word) > LONGEST_WORD or word.startswith("("):
        return f"'{word}' cannot be a word's name; give 1 to {LONGEST_WORD} letters."
    if language not in LANGUAGES:
        return f"the language is '{language}'; known are {', '.join(LANGUAGES)}."
    if before is not None and before != kind:
        return f"'{word}' is a {before} on an earlier line; a word has one kind."
    return ""


def _form(word: str, language: str, written: str) -> Form:
    plain = not (written.startswith("=") or written.endswith("*"))
    return Form(word, language, stem(language, written) if plain else written)


def _shared(forms: list[Form]) -> Iterable[str]:
    """Forms that would be counted for two words of one language."""
    earlier: dict[tuple[str, str], list[Form]] = {}
    for one in forms:
        # Forms that meet begin with the same letter: no stem begins otherwise than its word.
        alike = earlier.setdefault((one.language, one.key.removeprefix("=")[:1]), [])
        for other in alike:
            if one.word != other.word and _meet(one, other):
                yield (
                    f"'{one.key}' of '{one.word}' also finds what belongs to '{other.word}'. "
                    "Keep it in one of them."
                )
        alike.append(one)


def _meet(one: Form, other: Form) -> bool:
    if one.key.endswith("*") and other.key.endswith("*"):
        first, second = one.key[:-1], other.key[:-1]
        return first.startswith(second) or second.startswith(first)
    return one.finds(other.key.strip("=*")) or other.finds(one.key.strip("=*"))


def _extent(words: dict[str, str], forms: list[Form]) -> Iterable[str]:
    if not words:
        yield "no word is in it. Write one a line."
    if len(words) > MOST_WORDS:
        yield f"{len(words)} words are in it; at most {MOST_WORDS} can be counted."
    for word in sorted(set(words) - {form.word for form in forms}):
        yield f"'{word}' has no forms. Write at least the word itself."


def _decoded(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{path.name}: {error}. Save the list as CSV in UTF-8.") from error
