"""Nouns that sentences are built round: strings, with the forms a sentence may ask for.

`"{x.more}"` is "higher engagement" in English, "höheres Engagement" or "höherem Engagement" in
German. English sentences ask for the few forms English has; translations for any of theirs.
"""


class Kind(str):
    """What units are called, one or many: "store", "stores"."""

    __slots__ = ()


class Phrase(str):
    """A metric inside a sentence: "engagement".

    Attributes:
        lower_is_better: for turnover the claim expects less, not more.
    """

    lower_is_better: bool

    def __new__(cls, text: str, *, lower_is_better: bool = False) -> "Phrase":
        made = super().__new__(cls, text)
        made.lower_is_better = lower_is_better
        return made

    @property
    def name(self) -> str:
        """By itself, as in a list or in brackets."""
        return str(self)

    @property
    def more(self) -> str:
        """With the word for what is better: "higher engagement", "lower turnover"."""
        return f"{'lower' if self.lower_is_better else 'higher'} {self}"

    @property
    def less(self) -> str:
        """The other way round."""
        return f"{'higher' if self.lower_is_better else 'lower'} {self}"
