"""Words of the field in a manager's words: shown on hover, and all together on a page."""

import re
from dataclasses import dataclass
from functools import cache

from dashboard.language import current, say, speaking


@dataclass(frozen=True, slots=True)
class Term:
    """`spelt`: how it may stand in a text, a pattern; empty = only in the list."""

    word: str
    means: str
    spelt: str = ""

    def said(self) -> "Term":
        """In the language spoken now."""
        return Term(say(self.word), say(self.means), say(self.spelt) if self.spelt else "")


TERMS = (
    Term("unit", "store, branch, school, ward or team: what is compared with its like"),
    Term("wave", "one round of a staff survey"),
    Term("engagement", "mean of the engagement questions, 0 to 100; a skipped one counts "
         "as the mean of that person's others"),
    Term("favourable", "share of engagement answers in the top two of five, of those given"),
    Term("eNPS, NPS", "those who would recommend us with 9 or 10, less those with 0 to 6; "
         "from −100 to +100"),
    Term("raving, satisfied", "gave the very best mark; gave one of the two best"),
    Term("turnover", "leavers in a year for every 100 people employed"),
    Term("regretted turnover", "leavers whom the organisation would have liked to keep"),
    Term("95 % interval", "where the true figure would lie 95 times of 100, had we asked as many "
         "again", r"95\s%(?: interval| limits)?"),
    Term("correlation", "how closely two figures go together: 0 not at all, 1 in lockstep, −1 in "
         "opposite directions", r"(?:Pearson |Spearman )?correlations?"),
    Term("could be chance", "as large a difference comes about although nothing is behind it"),
    Term("reliability", "how much of the differences between units is more than chance, 0 to 1",
         r"[Rr]eliability"),
    Term("regression to the mean", "whoever was far from the middle comes nearer to it next time, "
         "with nothing done", r"[Rr]egression to the mean"),
    Term("shrunken", "a unit's figure pulled towards the middle as far as chance demands",
         r"[Ss]hrunken"),
    Term("ICC(1), ICC(2)", "how much of an answer belongs to the unit rather than the person; how "
         "reliable a unit's average is", r"ICC\(\d\)"),
    Term("rwg, r*wg", "agreement of the people of a unit: 0 answers at random, 1 all alike",
         r"rwg\(j\)|r\*wg|rwg"),
    Term("Wilson's interval", "an interval for a share that stays honest with few answers",
         r"Wilson's"),
    Term("Fisher", "the usual way to put an interval round a correlation", r"Fisher"),
    Term("bootstrap", "asking the same units again and again by computer, to see how far a figure "
         "swings", r"[Bb]ootstrap"),
    Term("partial", "the link that is left when another figure is held constant", r"[Pp]artial r"),
    Term("lag", "months between the end of one period and the start of the other"),
    Term("between, within", "across units; inside one unit over time"),
    Term("funnel", "limits between which units of a size differ by chance alone", r"[Ff]unnel"),
    Term("detectable r", "the smallest link that this many units would show four times of five",
         r"[Dd]etectable r"),
    Term("minimum group", "fewest people a staff figure may rest on; smaller groups are hidden"),
    Term("generation", "one published, numbered state of everything people see"),
)  # fmt: skip


def terms() -> tuple[Term, ...]:
    """All of them in the language spoken now."""
    return _terms(current().code)


@cache
def _terms(code: str) -> tuple[Term, ...]:
    with speaking(code):
        return tuple(term.said() for term in TERMS)


@cache
def _spelt(code: str) -> tuple[re.Pattern[str], tuple[Term, ...]]:
    spelt = tuple(term for term in _terms(code) if term.spelt)
    return re.compile("|".join(f"(?P<t{i}>{one.spelt})" for i, one in enumerate(spelt))), spelt


def explained(text: str) -> tuple[tuple[str, Term | None], ...]:
    """A text in pieces, each with the term it is, or None; joined they are the text again."""
    pieces: list[tuple[str, Term | None]] = []
    end = 0
    pattern, spelt = _spelt(current().code)
    for match in pattern.finditer(text):
        if match.start() > end:
            pieces.append((text[end : match.start()], None))
        term = spelt[int(str(match.lastgroup)[1:])]
        pieces.append((match.group(), term))
        end = match.end()
    if end < len(text):
        pieces.append((text[end:], None))
    return tuple(pieces)
