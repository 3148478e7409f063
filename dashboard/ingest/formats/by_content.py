"""Columns known by what is in them, where their headers are only a hint."""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from dashboard.ingest.cells import is_date, is_missing, is_number
from dashboard.ingest.formats.column_words import WAVE
from dashboard.ingest.head import Head, in_words, simple

_ANSWER_DAY = re.compile(
    r"respon|submi|complet|answer|survey|record|review|rated|rating|reply|feedback|visit|receiv"
    r"|réponse|soumis|antwort|abgeschickt|ausgefüllt|respuesta|enviad"
)
_SOME_DAY = re.compile(r"\b(date|time|day|timestamp|stamp|created|at|datum|fecha|zeit)\b")
# Days of something else than the answer.
_OTHER_DAY = re.compile(
    r"birth|\bdob\b|hire|order|purchase|start|begin|issue|due|updat|modif|last login|sent"
    r"|invit|open|resol|expir|deliver|embauche|geburt|nacimiento|first response|assigned|solved"
)
# The day somebody left is no day of an answer, unless it was asked for on leaving.
_LEAVING = re.compile(
    r"\bleft\b|leav|terminat|\bexit|separation|resign|departure|last (working )?day"
    r"|austritt|sortie|\bbaja\b|egreso|salida"
)
_MONTH = re.compile(
    r"^(19|20)\d{2}[-/](0?[1-9]|1[0-2])$"
    r"|^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*[ -]\d{4}$"
)
# Columns beside figures that are sums and means of many answers.
_SUMMED_UP = re.compile(
    r"promoter|detractor|promotores|linear mean|response rate|respondents|number of|base size"
    r"|% (positive|favou?rable)|footnote|encuestados"
    r"|participants|sample size|answer percent|rating count$"
)
_FEWEST_SIGNS = 2
_FEWEST_COUNTED = 5
_FEWEST_ASKED_ON_LEAVING = 3
_ROW = re.compile(r"^(row ?(names?|number|no|id|nr)?|index|unnamed.*|column 1|x|id|no|nr|#"
                  r"|s ?no|sl no|serial( no)?|lfd nr)$")  # fmt: skip
_MOSTLY = 0.8
_FEWEST_FILLED = 0.2
# Tokens that stand for "no value" in one column: few, short, without a digit.
_MOST_TOKENS, _LONGEST_TOKEN, _FEWEST_CELLS = 6, 24, 10


def day_column(head: Head, taken: Collection[str] = ()) -> str:
    """The column that most likely holds the day of each answer; "" if none does."""
    ranked = [(_rank(name), name) for name in head.names if name not in taken]
    dated = [(rank, name) for rank, name in ranked if rank and holds_days(head, name)]
    # Among equals the first: exports put the day of the answer before those of what followed.
    return max(dated, key=lambda pair: pair[0])[1] if dated else ""


def answer_day(head: Head, known: Sequence[str]) -> str:
    """The column of the answer's day: by its header where its cells are days, else by them."""
    plain = {simple(in_words(name)): name for name in reversed(head.names)}
    plain |= {simple(name): name for name in reversed(head.names)}
    named = [plain[word] for word in known if word in plain]
    # A column that holds a single day may be a mistake to be told; one without any is another.
    some = (name for name in named if any(is_day(cell) for cell in head.column(name)))
    sure = (name for name in named if holds_days(head, name))
    return next(sure, "") or next(some, "") or day_column(head)


def is_day(cell: str) -> bool:
    """Whether a cell is a day or a month, or a stamp in seconds since 1970."""
    text = cell.strip()
    stamp = text.isdigit() and len(text) in (10, 13)
    return stamp or is_date(text) or bool(_MONTH.match(text))


def holds_days(head: Head, name: str) -> bool:
    """Whether nearly all filled cells of a column are days or months."""
    cells = [cell.strip() for cell in head.column(name)]
    filled = [cell for cell in cells if not is_missing(cell)]
    days = sum(is_day(cell) for cell in filled)
    return len(filled) >= _FEWEST_FILLED * len(cells) and 0 < _MOSTLY * len(filled) <= days


def leaving_day(head: Head) -> str:
    """The column of the days on which people left; "" if none is."""
    return next((name for name in head.names if _is_leaving(name) and holds_days(head, name)), "")


def is_list_of_leavers(head: Head, asked: int) -> bool:
    """Whether so few questions beside a last day are only what is known of those who left."""
    return asked < _FEWEST_ASKED_ON_LEAVING and bool(leaving_day(head))


def _is_leaving(name: str) -> bool:
    plain = simple(in_words(name))
    return bool(_LEAVING.search(plain)) and not re.search(r"interview|survey|respon|submi", plain)


def _rank(name: str) -> int:
    plain = simple(in_words(name))
    if _is_leaving(name):
        return 0
    if _OTHER_DAY.search(plain):
        return 0 if re.search(r"birth|\bdob\b|hire|geburt|nacimiento|embauche", plain) else 1
    return 4 if _ANSWER_DAY.search(plain) else 3 if _SOME_DAY.search(plain) else 2


def odd_tokens(head: Head, names: Sequence[str]) -> tuple[str, ...]:
    """Texts that stand for "no value" among the figures of columns: NDA, x, Not Available."""
    found: dict[str, None] = {}
    for name in names:
        cells = [cell.strip() for cell in head.column(name) if not is_missing(cell)]
        tokens = Counter(cell for cell in cells if not is_number(cell))
        # What stands there once may be a slip; what returns is a convention.
        usual = all(_is_token(cell) and times > 1 for cell, times in tokens.items())
        if usual and len(tokens) <= _MOST_TOKENS and len(cells) >= _FEWEST_CELLS:
            found |= dict.fromkeys(sorted(tokens))
    return tuple(found)


def _is_token(cell: str) -> bool:
    return len(cell) <= _LONGEST_TOKEN and not any(c.isdigit() for c in cell)


def is_summed_up(head: Head) -> bool:
    """Whether headers show that a row stands for many answers: promoters, response rates, bases."""
    told = sum(bool(_SUMMED_UP.search(simple(in_words(name)))) for name in head.names)
    return told >= _FEWEST_SIGNS


def wave_column(head: Head) -> str:
    """The column that names the wave; one of small numbers under "Pulse" is a question."""
    named = head.find(*WAVE)
    cells = [cell.strip() for cell in head.column(named) if not is_missing(cell)]
    scored = simple(named) in ("pulse", "survey") and all(len(cell) == 1 for cell in cells)
    return "" if scored else named


def is_once_each(cells: Sequence[str]) -> bool:
    """Whether every cell is filled, and none like another."""
    return bool(cells) and all(c.strip() for c in cells) and len(set(cells)) == len(cells)


def is_row_number(name: str, cells: Sequence[str]) -> bool:
    """Whether a column only counts its rows off, as programs write one beside a table."""
    if not _ROW.search(simple(in_words(name))):
        return False
    counted = [cell.strip() for cell in cells]
    if len(counted) < _FEWEST_COUNTED or counted[0] not in ("0", "1"):
        return False
    return counted == [str(int(counted[0]) + at) for at in range(len(counted))]


def mostly_numbers(head: Head, name: str, share: float = 0.5) -> bool:
    """Whether at least a share of the filled cells are numbers."""
    cells = [cell for cell in head.column(name) if not is_missing(cell)]
    return bool(cells) and sum(is_number(cell) for cell in cells) >= share * len(cells)
