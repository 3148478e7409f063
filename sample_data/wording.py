"""Comments in plain words, put together from the sentences in `words/`."""

import re
from functools import cache
from itertools import product
from pathlib import Path

import numpy as np

from sample_data.latent import Flags, Floats, Ints

WORDS = Path(__file__).parent / "words"
CONTACT = "contact"
# One comment in fifty holds a name, a number or an address that must be masked.
CONTACT_SHARE = 0.02
SECOND_SENTENCE = 0.25
# What fades where the truth says so: pride and the words of those who take it in their work.
PRIDE = re.compile(r"\b(pride|proud|engaged|delight|cherish|unique|positive)", re.IGNORECASE)


@cache
def sentences(side: str) -> dict[str, tuple[str, ...]]:
    """All sentences of "customers" or "staff", by mood, every alternative spelt out."""
    found: dict[str, list[str]] = {}
    for line in (WORDS / f"{side}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            mood, _theme, template = (part.strip() for part in line.split("|", 2))
            found.setdefault(mood, []).extend(_spelt_out(template))
    return {mood: tuple(lines) for mood, lines in found.items()}


def _spelt_out(template: str) -> list[str]:
    parts = re.split(r"\{([^}]*)\}", template)
    choices = [part.split("|") if place % 2 else [part] for place, part in enumerate(parts)]
    return ["".join(chosen).replace(" ,", ",") for chosen in product(*choices)]


def write_comments(
    side: str, mood: Ints, rng: np.random.Generator, *, faded: Flags | None = None
) -> list[str]:
    """One comment an entry of `mood`: the mood's number in the order of the words file.

    faded: whose comments hold no word of pride, whatever the mood; nobody's when None.
    """
    by_mood = [lines for name, lines in sentences(side).items() if name != CONTACT]
    if faded is not None:
        # Every mood once more without those words, for the faded to be drawn from.
        mood = mood + len(by_mood) * faded
        by_mood += [tuple(x for x in lines if not PRIDE.search(x)) for lines in by_mood]
    comments = _draw(by_mood, mood, rng)
    more = _draw(by_mood, mood, rng)
    contact = rng.choice(np.array(sentences(side)[CONTACT]), len(mood)).tolist()
    longer = (rng.random(len(mood)) < SECOND_SENTENCE).tolist()
    traced = (rng.random(len(mood)) < CONTACT_SHARE).tolist()
    for place, comment in enumerate(comments):
        if longer[place] and more[place] != comment:
            comments[place] = comment + " " + more[place]
        if traced[place]:
            comments[place] += " " + contact[place]
    return comments


def _draw(by_mood: list[tuple[str, ...]], mood: Ints, rng: np.random.Generator) -> list[str]:
    lengths = np.array([len(lines) for lines in by_mood])
    picks = (rng.random(len(mood)) * lengths[mood]).astype(np.int64).tolist()
    return [by_mood[m][pick] for m, pick in zip(mood.tolist(), picks, strict=True)]


def moods(
    feeling: Floats, glad_above: float, unhappy_below: float, rng: np.random.Generator
) -> Ints:
    """0 glad, 1 neutral, 2 unhappy; one writer in seven sounds different from their score."""
    mood = np.where(feeling > glad_above, 0, np.where(feeling < unhappy_below, 2, 1))
    other = rng.integers(0, 3, len(feeling))
    return np.where(rng.random(len(feeling)) < 1 / 7, other, mood)
