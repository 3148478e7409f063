"""What people read, in their language: English in the code, every other language in a file beside.

A sentence is written where it is said, in English, with named places for what varies, and is the
key of its translation: `say("Only {count} of them.", count=3)`. `de.po` holds the German ones, in
the format every translator's tool reads; `de.toml` the words that sentences must bend, such as
what units and built-in metrics are called. A sentence without a translation stays English.
"""

from .nouns import Kind, Phrase
from .rules import Rules
from .spoken import LANGUAGES, Spoken, current, later, later_many, say, say_many, speak, speaking

__all__ = [
    "LANGUAGES", "Kind", "Phrase", "Rules", "Spoken", "current", "later", "later_many", "say",
    "say_many", "speak", "speaking",
]  # fmt: skip
