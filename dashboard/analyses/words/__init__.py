"""When did anybody last say it, who says what, and where is it never said?"""

from .answer import WordsAnswer, words_in
from .words_json import words_json

__all__ = ["WordsAnswer", "words_in", "words_json"]
