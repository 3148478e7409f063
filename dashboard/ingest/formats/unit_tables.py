"""Tables of figures with a row a unit: which column is the unit, which are figures."""

import re

from dashboard.ingest.cells import is_missing, is_number, slug
from dashboard.ingest.formats import column_words as words
from dashboard.ingest.formats.by_content import holds_days, is_row_number, odd_tokens
from dashboard.ingest.formats.column_words import columns_of, personal_columns
from dashboard.ingest.formats.format import Format
from dashboard.ingest.formats.question_words import numbers_in
from dashboard.ingest.formats.spans import holds_periods, period_column, span_columns
from dashboard.ingest.formats.unit_columns import unit_of
from dashboard.ingest.head import Head, in_words, simple
from dashboard.ingest.mapping import Map, Metric, RowRule

NAME = "figures by unit"
_CODE = re.compile(r"\b(code|id|dbn|number|no|key|ref|finess|uai|urn|ods|ncessch)\b")
_NAMED = re.compile(r"\b(name|organi[sz]ation|school|hospital|store|branch|site|unit|rs|nom)\b")
# What is counted by such a column is no unit.
_RECORD = re.compile(
    r"\b(response|ticket|call|review|reviewer|respondent|customer|order|invoice|submission|case"
    r"|survey|feedback|interview|booking|visit|complaint|incident|avis|encuesta|sondage|umfrage"
    r"|record|transaction|index|uuid|unique|emp|employee|person|user|date|time|antwort|fall"
    r"|worker|associate|passenger|empleado|trabajador|colaborador|employé|salarié|mitarbeiter"
    r"|personal(nummer)?|funcion[aá]rio|matr[ií]cula|matricule|legajo|dipendente|medewerker"
    r"|message|conversation|url|link|question|statement|frage|pregunta)\b|^(id|#|no|nr|serial"
    r"|row|e ?mail)$"
)
# Of a person, never of a part of an organisation.
_OF_A_PERSON = re.compile(
    r"^(age|alter|edad|âge|idade|gender|sex|sexo|sexe|geschlecht|género|salary|gehalt|salario"
    r"|salaire|years of experience|date of birth|dob|marital status|first name|last name)$"
)
# Numbers that only say where something is, or how to reach it.
_NO_FIGURE = re.compile(
    r"telephone|phone ?(number|no)?$|\bfax|zip|post(al)? ?code|\bplz\b|latitude|longitude"
    r"|^(lat|lon|lng|long|x|y)$"
)
# What only a person has.
_GENDERS = frozenset(
    ("male", "female", "m", "f", "man", "woman", "men", "women", "non binary", "other", "diverse",
     "männlich", "weiblich", "w", "d", "divers", "homme", "femme", "h", "hombre", "mujer",
     "masculino", "femenino", "feminino", "prefer not to say")
)  # fmt: skip
_YEAR = re.compile(r"^(19|20)\d{2}(\.0)?$")
_PERCENT = re.compile(
    r"%|percent|pct|share|\brate\b|index|score|favou?rable|positive|engage|satisf|agree", re.I
)
_SIDES = (
    ("staying", re.compile(r"turnover|attrition|leaver|retention|absence|vacanc", re.I)),
    ("customer", re.compile(r"customer|patient|client|guest|parent|student|nps|csat|rea_ajust"
                            r"|review|complain|promot|detra[ck]t|(?<!performance )\brating"
                            r"|\bstars?\b", re.I)),
    ("staff", re.compile(r"employee|staff|teacher|engage|manager|team|my work|leadership|enps"
                         r"|colleague|response rate", re.I)),
)  # fmt: skip
_OF_US = re.compile(
    r"satisf|engag|enps|\bnps\b|csat|\bces\b|turnover|attrition|retention|leaver|headcount|staff"
    r"|employee|teacher|absen|favou?r|positive|survey|\bscore\b|rating|promoter|respon|complain"
    r"|measure|question|driver|customer|patient|zufried|mitarbeit|fluktuation|effectif|salarié"
    r"|empleado|rotaci|encuesta|enquête|umfrage"
)
_LOWER = re.compile(
    r"turnover|attrition|leaver|absence|vacanc|complain|detra[ck]t|stress"
    r"|bullying",
    re.I,
)
_FEWEST_ROWS, _FEWEST_FIGURES = 5, 2
_FEWEST_SHARES, _MOSTLY_SHARES = 5, 0.8
# Names of units have fewer words.
_SENTENCE = 8
_ALL_DIFFERENT = 0.95
_MOST_GROUPS = 40
# Turnover may pass 100 %, a rating on 5 or 10 points stays below.
_TOP_OF_RATINGS = 10.0


def _confidence(head: Head) -> float:
    unit = _unit(head)
    # Names beside a department that returns are those of people.
    grouped = unit in personal_columns(head) and unit_of(head) not in ("", unit)
    if (
        len(head.rows) < _FEWEST_ROWS
        or grouped
        or head.find(*words.PERSON)
        or any(_is_of_a_person(head, name) for name in head.names)
        or _RECORD.search(simple(in_words(unit)))
    ):
        return 0.0
    figures = figure_columns(head, {unit}) if unit else []
    told = unit in _known_units(head) or tells_of_us(head) or _are_shares(head, figures)
    if not told:
        return 0.0
    if len(figures) < _FEWEST_FIGURES or not any(_is_summed_up(head, one) for one in figures):
        return 0.0
    return 0.5 if len(figures) >= 0.3 * len(head.names) else 0.3


def _are_shares(head: Head, figures: list[str]) -> bool:
    """Whether a table of codes holds shares of answers: "B01" alone tells nothing."""
    shares = [
        name
        for name in figures
        if any("%" in cell for cell in head.column(name))
        or 0 < max(numbers_in(head.column(name)), default=0.0) <= 1.0
    ]
    return len(shares) >= max(_FEWEST_SHARES, _MOSTLY_SHARES * len(figures))


def _known_units(head: Head) -> tuple[str, ...]:
    return tuple(n for n in head.names if head.find(*words.UNIT, *words.UNIT_NAME) == n)


def _is_of_a_person(head: Head, name: str) -> bool:
    """Whether each row is a person's: a part of an organisation has no age and no gender."""
    if _OF_A_PERSON.search(simple(in_words(name))):
        return True
    groups = {simple(cell) for cell in head.column(name) if not is_missing(cell)}
    return len(groups) > 1 and groups <= _GENDERS


def _is_summed_up(head: Head, name: str) -> bool:
    """Whether a column holds more than the points of an answer scale: parts, percent, amounts."""
    cells = head.column(name)
    values = numbers_in(cell.rstrip("% ") for cell in cells)
    parts = any(value != int(value) or value > _TOP_OF_RATINGS for value in values)
    return parts or any("%" in cell for cell in cells)


def _unit(head: Head) -> str:
    """The column that is different on every row: a code before a name."""
    different = [name for name in head.names if _is_key(head, name)]
    units = [name for name in different if not _RECORD.search(simple(in_words(name)))]
    coded = [name for name in units if _CODE.search(simple(in_words(name)))]
    named = [name for name in units if _NAMED.search(simple(in_words(name)))]
    return next(iter([*coded, *named, *units[:1], *different[:1]]), "")


def _is_key(head: Head, name: str) -> bool:
    cells = [cell.strip() for cell in head.column(name)]
    filled = [cell for cell in cells if cell]
    said = sum(len(cell.split()) >= _SENTENCE for cell in cells)
    timed = holds_periods(cells) and not _CODE.search(simple(name))
    if holds_days(head, name) or timed or said > 0.5 * len(cells):
        return False
    if len(filled) < 0.9 * len(cells) or len(set(filled)) < _ALL_DIFFERENT * len(filled):
        return False
    figures = [c for c in filled if is_number(c) and (not c.isdigit() or not c.startswith("0"))]
    return len(figures) < 0.5 * len(filled) or bool(_CODE.search(simple(name)))


def _name(head: Head, unit: str) -> str:
    """The column of names beside a column of codes."""
    if not _CODE.search(simple(unit)):
        return ""
    likely = [n for n in head.names if n != unit and _NAMED.search(simple(n)) and _is_key(head, n)]
    return likely[0] if likely else ""


def tells_of_us(head: Head) -> bool:
    """Whether a figure is one of staff or customers: countries and genes have many others."""
    return any(_OF_US.search(simple(in_words(name))) for name in head.names)


def figure_columns(head: Head, taken: set[str]) -> list[str]:
    """Columns of numbers that are not codes."""
    kept = []
    for name in head.names:
        cells = [cell for cell in head.column(name) if not is_missing(cell)]
        numbers = sum(is_number(cell) for cell in cells)
        coded = _CODE.search(simple(in_words(name)))
        years = sum(bool(_YEAR.match(cell.strip())) for cell in cells) > 0.5 * len(cells)
        placed = _NO_FIGURE.search(simple(in_words(name))) or is_row_number(name, head.column(name))
        if name in taken or coded or years or placed:
            continue
        if cells and numbers >= 0.5 * len(cells):
            kept.append(name)
    return kept


def figure(head: Head, name: str) -> Metric:
    """A column of figures as a metric; percentages, however written, from 0 to 100."""
    cells = head.column(name)
    values = numbers_in(cell.rstrip("% ") for cell in cells)
    top = max(values, default=0.0)
    shares = 0 < top <= 1.0 and any(value != int(value) for value in values)
    points = _TOP_OF_RATINGS < top <= 100.0 and min(values, default=0.0) >= 0
    percent = any("%" in cell for cell in cells) or (
        bool(_PERCENT.search(name)) and (shares or points)
    )
    low, high = (0.0, 100.0) if percent else (None, None)
    side = next(
        (side for side, known in _SIDES if known.search(in_words(name).replace("_", " "))), "result"
    )
    better = "lower" if _LOWER.search(name) else "higher"
    return Metric(slug(name), (name,), name, side, low, high, better=better)


def _plan(head: Head) -> Map:
    unit = _unit(head)
    found = {"unit": unit, "unit_name": _name(head, unit)}
    found = {key: column for key, column in found.items() if column}
    found |= columns_of(head, period=words.PERIOD)
    if "period" not in found and (told := period_column(head) or span_columns(head)):
        found["period"] = told
    taken = set(found.values())
    figures = figure_columns(head, taken)
    groups = tuple(
        name
        for name in head.names
        if name not in taken and name not in figures and 1 < _groups(head, name) <= _MOST_GROUPS
    )
    metrics: dict[str, Metric] = {}
    for name in figures:
        one = figure(head, name)
        metrics.setdefault(one.name, one)
    return Map(
        "unit_scores",
        found,
        attributes=groups,
        metrics=tuple(metrics.values()),
        format=NAME,
        missing=odd_tokens(head, figures),
        drop_rows=without_unit(head, unit),
    )


def without_unit(head: Head, unit: str) -> tuple[RowRule, ...]:
    """Rows that name no unit, where the sample shows that the table has some: they stand for
    a region, or for everybody."""
    blank = any(not cell.strip() for cell in head.column(unit))
    return (RowRule(unit, ("",)),) if blank else ()


def _groups(head: Head, name: str) -> int:
    cells = [cell.strip() for cell in head.column(name) if not is_missing(cell)]
    return len(set(cells)) if len(set(cells)) <= 0.5 * len(cells) else 0


UNIT_TABLE = Format(NAME, "unit_scores", _confidence, _plan)
