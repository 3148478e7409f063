"""What a question measures, by its words; which columns are questions at all."""

import re
from collections.abc import Iterable
from dataclasses import replace

from dashboard.ingest.cells import is_missing, is_number
from dashboard.ingest.formats.by_content import is_row_number
from dashboard.ingest.head import Head, in_words, simple
from dashboard.ingest.mapping import Item
from dashboard.ingest.scales import (
    likely_scale,
    numbered_words,
    plain_word,
    told_scale,
    words_for,
)

_ADVOCACY = re.compile(
    r"\benps\b|^would recommend$|recommend.*(work|employer|company|organi[sz]ation|us\b)"
    r"|recommand.*(travail|employ"
    r"|entreprise)|weiterempfehl|empfehlen.*(arbeit|unternehmen)|recomend.*(trabaj|empresa)",
    re.I | re.S,
)
_ENGAGED = re.compile(
    r"\bengag|proud|energy|energi[sz]|motivat|committed|commitment|enthusias|inspire|go the extra"
    r"|more than is asked|looking for another job|intend to stay|see myself (still )?working"
    r"|love working|enjoy my work|good place to work|great place to work"
    r"|\bfier|fière|motivé|stolz|motivier|begeister|orgullos|motivad|comprometid",
    re.I,
)
_SERVICE = re.compile(r"customer|service|client|guest|patient|kund|\bgast|cliente", re.I)
# Numbers that describe somebody rather than answer a question.
_ABOUT_SOMEBODY = re.compile(
    r"\b(age|alter|âge|edad|year|years|tenure|seniority|gender|sex|salary|income|zip|postcode"
    r"|birth|duration|seconds|minutes|points|number of|no employees|how many|how old|latitude"
    r"|longitude|ip|jahr|jahre|année|ancienneté|año|antigüedad)\b",
    re.I,
)
# The same in other languages, and what somebody travels.
_ABOUT_ELSEWHERE = re.compile(
    r"\b(años?|distancia|ingreso|salario|sueldo|trabajos anteriores|capacitaciones|horas|aumento"
    r"|educaci[oó]n|rendimiento|experiencia|promoci[oó]n|hijos|viajes?|business travel|estado civil"
    r"|salaire|revenu|heures|expérience|niveau|augmentation|déplacements?|formation|enfants"
    r"|gehalt|lohn|entfernung|(über)?stunden|erfahrung|ausbildung|beförderung|kinder|dienstreisen?"
    r")\b"
)
# Short headers of figures about somebody, as HR systems and data sets name them.
_FACT = re.compile(
    r"\b(hours?|hrs|distance|experience|projects?|wage|daily rate|hourly rate|monthly rate|pay rate"
    r"|count|companies|num|size|since|with curr|hike|education|job ?level|option level|rating count"
    r"|performance (rating|score|review)|training times|absences?|late|reports|children"
    r"|dependents|status id"
    r"|days|weeks?|months?|price|amount|quantity|sales|revenue|cost|zip|index|position|weight"
    r"|(no|nr|total) of|accident|promotion|time spend|response rate|standard|delay"
    r"|flight distance)\b",
)
# Whether somebody reads what they answer.
_CHECK = re.compile(
    r"^(attn|attention|imc|bogus|trap|bot|quality)( ?(check|question|item))?( ?\d+)?$"
    r"|\b(attn|attention|quality|manipulation) check|to show (that )?you are (paying|reading)"
    r"|(please|bitte) (select|choose|mark|tick|wählen)\b.{0,40}\b(this|diese)"
)
_LONGEST_LABEL = 40
# A header under which a mean of answers may stand.
_SCORED = re.compile(r"score|rating|index|engag|satisf|motivat|happ|recommend|\benps\b|zufried")
_FINER = 0.1
_JUDGED = re.compile(r"satisf|zufried|motivat|happy|happi|engag|recommend|\bfair")
# Fewer answers may lack a 5 by chance.
_FEWEST_ALIKE, _FEWEST_ANSWERS = 2, 200
# Whether somebody would recommend, where that is all that was asked.
YES_NO = {"yes": 5.0, "no": 1.0, "true": 5.0, "false": 1.0, "ja": 5.0, "nein": 1.0, "oui": 5.0,
          "non": 1.0, "sí": 5.0, "si": 5.0}  # fmt: skip
# A list of names or a free text has many different cells; a scale has few.
_MOST_POINTS = 101
# "I see myself here in two years" is an opinion that mentions years.
_OPINION = re.compile(r"(i|my|we|our|ich|mein|wir|je|mon|nous|mi|me)\b.*\s\S+\s", re.I | re.S)
# A longer text that mentions years is a question about something else.
_LONGEST_FACT = 60


def numbers_in(cells: Iterable[str]) -> list[float]:
    """The plain numbers among cells."""
    texts = (cell.strip().replace(",", ".") for cell in cells if is_number(cell))
    return [float(t) for t in texts if re.fullmatch(r"[+-]?\d+(\.\d+)?", t)]


def is_about_somebody(text: str) -> bool:
    """Whether a question asks for age, tenure and the like: a group, never a score."""
    short = len(text) <= _LONGEST_FACT and not _OPINION.match(text)
    plain = simple(in_words(text))
    # "Satisfaction with your salary" is an opinion of it.
    if _JUDGED.search(plain):
        return False
    told = _ABOUT_SOMEBODY.search(simple(text)) or (
        "?" not in text and len(text) <= _LONGEST_LABEL and _ABOUT_ELSEWHERE.search(plain)
    )
    return short and bool(told)


def is_fact(text: str) -> bool:
    """Whether a header names a figure that is counted or measured, rather than answered."""
    short = len(text) <= _LONGEST_LABEL and "?" not in text and not _OPINION.match(text)
    plain = simple(in_words(text))
    return short and bool(_FACT.search(plain) or _ABOUT_SOMEBODY.search(plain))


def is_scored(text: str) -> bool:
    """Whether a header says that a score stands under it."""
    return bool(_SCORED.search(simple(in_words(text))))


def is_check(text: str) -> bool:
    """Whether a question only tells whether somebody reads what they answer."""
    return bool(_CHECK.search(simple(in_words(text))))


def question_item(head: Head, column: str, text: str = "", code: str = "") -> Item | None:
    """The column as a question, with scale and role; None where it is not answered on a scale."""
    asked = text or column
    if is_about_somebody(asked) or is_check(asked):
        return None
    given = [cell for cell in head.column(column) if cell.strip()]
    cells = [cell for cell in given if not is_missing(cell)]
    # Yes and no alone are facts about somebody, though longer scales end in them as well.
    if YES_NO.keys() >= {plain_word(cell) for cell in cells}:
        return _yes_or_no(column, asked, code)
    # A scale may use a word that means "no value" elsewhere, so all cells are tried first.
    if words := words_for(given) or words_for(cells):
        return _item(column, asked, (1.0, max(point for _, point in words)), words, code)
    if is_fact(asked):
        return None
    if words := numbered_words(cells):
        spelled = dict(words)
        ends = likely_scale(spelled.get(cell.strip(), _number(cell)) for cell in cells)
    elif _is_measured(cells, asked):
        return None
    else:
        points = _points(cells)
        ends = told_scale(asked, points) or likely_scale(points)
    return _item(column, asked, ends, words, code) if ends else None


def _yes_or_no(column: str, asked: str, code: str) -> Item | None:
    if not _ADVOCACY.search(simple(in_words(asked))):
        return None
    said = tuple(YES_NO.items())
    return Item(column, asked, "engagement", "Engagement", 1.0, 5.0, words=said, code=code)


def _is_measured(cells: list[str], text: str) -> bool:
    """Whether a column counts rows off, or holds weights and lengths rather than points."""
    if is_row_number(text, cells):
        return True
    values = numbers_in(cells)
    finer = sum(not (2 * value).is_integer() for value in values)
    named = len(text) > _LONGEST_LABEL or "?" in text or _SCORED.search(simple(in_words(text)))
    return not named and finer > _FINER * len(values)


def on_even_points(head: Head, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Items taken for 1 to 5 in a file where nobody ever gives a 5 are asked from 1 to 4; those
    for 1 to 7 without a 7 from 1 to 6."""
    for high in (5.0, 7.0):
        plain = [one for one in items if not one.words and (one.low, one.high) == (1.0, high)]
        values = [value for one in plain for value in numbers_in(head.column(one.column))]
        enough = len(plain) >= _FEWEST_ALIKE and len(values) >= _FEWEST_ANSWERS
        if enough and set(values) == {float(point) for point in range(1, int(high))}:
            items = tuple(replace(o, high=high - 1) if o in plain else o for o in items)
    return items


def _points(cells: list[str]) -> list[float]:
    """The numbers of a column of answers; empty where they are no points of a scale."""
    values = numbers_in(cells)
    points = set(values)
    others = {cell.strip() for cell in cells if not is_number(cell)}
    # A letter or two words may stand for "cannot say".
    few_others = len(others) <= 3 and all(len(one) <= 24 for one in others)
    share = 0.6 if few_others and not any(c.isdigit() for one in others for c in one) else 0.9
    # One-or-nothing columns say which boxes were ticked.
    ticked = points <= {0.0, 1.0}
    few = len(points) <= _MOST_POINTS
    return values if len(values) >= share * len(cells) and few and not ticked else []


def _number(cell: str) -> float:
    return float(cell) if cell.strip().isdigit() else 0.0


def _item(
    column: str,
    text: str,
    ends: tuple[float, float],
    words: tuple[tuple[str, float], ...],
    code: str,
) -> Item:
    role, driver = role_of(text, ends)
    if role == "enps":
        ends = (0.0, 10.0)
    return Item(column, text, role, driver, *ends, False, words, code)


def role_of(text: str, ends: tuple[float, float]) -> tuple[str, str]:
    """Role and driver of a question by its words and its scale."""
    if _ADVOCACY.search(text) and ends[1] in (10.0, 7.0):
        return "enps", "Advocacy"
    if _ENGAGED.search(text) or _ADVOCACY.search(text):
        return "engagement", "Engagement"
    if _SERVICE.search(text):
        return "service_climate", text
    return "driver", text


def with_engagement(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Items where at least some are engagement: with none known by its words, all on one scale."""
    if any(one.role == "engagement" for one in items):
        return items
    return tuple(
        replace(one, role="engagement", driver="Engagement") if one.role == "driver" else one
        for one in items
    )


def on_one_scale(items: Iterable[Item]) -> tuple[Item, ...]:
    """Parts of one question share its scale: the widest that any of them shows."""
    found = tuple(items)
    widest: dict[str, tuple[float, float]] = {}
    for one in found:
        if _may_widen(one) and one.low is not None and one.high is not None:
            low, high = widest.get(_block(one.column), (one.low, one.high))
            widest[_block(one.column)] = (min(low, one.low), max(high, one.high))
    return tuple(_widened(one, widest) for one in found)


def _may_widen(one: Item) -> bool:
    return not one.words and one.role != "enps"


def _widened(one: Item, widest: dict[str, tuple[float, float]]) -> Item:
    ends = widest.get(_block(one.column)) if _may_widen(one) else None
    return replace(one, low=ends[0], high=ends[1]) if ends else one


def _block(column: str) -> str:
    """The question a column is a part of: Q5 of Q5_2, "Rate us" of "Rate us [Price]"."""
    found = re.match(r"^(.{2,}?)(?:[_-]\d+(?:_\w+)?|\s?\[[^\]]+\]| - .+)$", column, re.S)
    return found[1] if found else column


def is_code(name: str) -> bool:
    """Whether a header names an identifier rather than a question."""
    plain = simple(in_words(name))
    return plain.endswith((" id", " code", " number", " no")) or plain in ("id", "#", "no")
