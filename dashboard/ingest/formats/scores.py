"""Tables of figures by unit and period: a column a figure, or a row a figure."""

import re

from dashboard.ingest.cells import is_missing
from dashboard.ingest.formats import column_words as words
from dashboard.ingest.formats.by_content import is_summed_up, mostly_numbers, odd_tokens
from dashboard.ingest.formats.column_words import columns_of
from dashboard.ingest.formats.format import Format
from dashboard.ingest.formats.spans import period_column, span_columns
from dashboard.ingest.formats.survey_export import is_free_text
from dashboard.ingest.formats.unit_columns import unit_column, unit_of
from dashboard.ingest.formats.unit_tables import (
    figure,
    figure_columns,
    tells_of_us,
    without_unit,
)
from dashboard.ingest.head import Head, in_words, simple
from dashboard.ingest.mapping import Map

_PEOPLE = ("people", "n", "responses", "respondents", "number of responses",
           "number of respondents", "number of completed surveys", "response count", "anscount",
           "base", "sample size", "total responses", "encuestados", "répondants",
           "teilnehmer")  # fmt: skip
# What a figure is about, the surest first; its figure, the most telling first.
_MEASURE = re.compile(r"\bmeasure id\b|measure|indicator|metric|\bkpi\b|question|statement"
                      r"|\bitem\b|dimension|driver|factor|title e|pregunta|\bfrage\b|indicador"
                      r"|indicateur|kennzahl")  # fmt: skip
_VALUE = (
    re.compile(r"favou?rable (%|pct|percent|score)|% favou?rable|^(%|percent|pct) (positive|agree)"
               r"|(positive|agree) (%|pct|percent)$|answer percent|score ?100|^index$"),
    re.compile(r"^favou?rable$|^positive$|\bscore\b|^(mean|average|value|result|percent|figure)$"
               r"|impact value|mean score|linear mean|^%$|^(wert|valor|valeur)$"),
    re.compile(r"percent|%|\bvalue\b|\bmean\b|\bresult\b|\brate\b|\bavg\b"),
)  # fmt: skip
_NO_VALUE = re.compile(
    r"footnote|unfavou?rable|negative|neutral|number|count|response rate|rank|id$"
)
# Where figures are told by nothing finer.
_REGIONS = ("district", "county", "region", "market", "area", "territory", "zone", "city", "state",
            "country", "land", "pays", "pais", "país", "région", "región", "segment")  # fmt: skip
_LARGEST_SHARE, _FEWEST_WORDS = 0.5, 6


def _known(head: Head) -> dict[str, str]:
    found = columns_of(head, unit_name=words.UNIT_NAME, period=words.PERIOD, people=_PEOPLE)
    if (unit := unit_of(head, taken={found.get("period", "")})) or (
        unit := unit_column(head, [n for n in head.names if n not in found.values()])
    ):
        found["unit"] = unit
    elif (region := head.find(*_REGIONS)) and tells_of_us(head):
        found["unit"] = region
    if found.get("unit_name") == found.get("unit"):
        found.pop("unit_name", None)
    if "period" not in found and (told := period_column(head) or span_columns(head)):
        found["period"] = told
    return found


def _confidence(head: Head) -> float:
    found = _known(head)
    if "unit" not in found or head.find(*words.PERSON):
        return 0.0
    if _long(head, found):
        return 0.62 if "period" in found else 0.58
    enough = "period" in found and figure_columns(head, set(found.values()))
    return 0.6 if enough and _once_each(head, found) else 0.0


def _once_each(head: Head, found: dict[str, str]) -> bool:
    """Whether most units stand once in a period: answers of persons repeat both, or say why."""
    if is_summed_up(head):
        return True
    if any(_says_why(head.column(name)) for name in head.names):
        return False
    pairs = list(zip(head.column(found["unit"]), head.column(found["period"]), strict=False))
    return not pairs or len(set(pairs)) > _LARGEST_SHARE * len(pairs)


def _says_why(cells: list[str]) -> bool:
    """Whether people wrote in a column; long names of units have fewer words."""
    said = [cell for cell in cells if len(cell.split()) >= _FEWEST_WORDS]
    return is_free_text(cells) and len(said) > _LARGEST_SHARE * sum(
        not is_missing(c) for c in cells
    )


def _long(head: Head, found: dict[str, str]) -> tuple[str, str] | None:
    """Columns of what is measured and of its figure, where each unit has several rows."""
    taken = set(found.values())
    measures = [n for n in head.names if n not in taken and _names_measures(head, n, found["unit"])]
    exact = head.find(*words.METRIC)
    measure = exact if exact in measures else next(iter(measures), "")
    rest = [n for n in head.names if n not in taken | {measure} and mostly_numbers(head, n, 0.2)]
    value = head.find(*words.SCORE, "impact value")
    value = value if value in rest else _value_among(head, rest)
    return (measure, value) if measure and value else None


def _names_measures(head: Head, name: str, unit: str) -> bool:
    """Whether a column names what its row measures: few texts, each once a unit and time."""
    if not _MEASURE.search(simple(in_words(name))):
        return False
    cells = [cell.strip() for cell in head.column(name)]
    filled = [cell for cell in cells if not is_missing(cell)]
    kinds, units = set(filled), set(head.column(unit))
    several = len(units) < len(cells) and 1 < len(kinds) <= _LARGEST_SHARE * len(cells)
    return several and not mostly_numbers(head, name)


def _value_among(head: Head, names: list[str]) -> str:
    plain = {n: simple(in_words(n)) for n in names if not _NO_VALUE.search(simple(in_words(n)))}
    for known in _VALUE:
        likely = [name for name, text in plain.items() if known.search(text)]
        if likely:
            return max(likely, key=lambda n: sum(not is_missing(c) for c in head.column(n)))
    return ""


def _plan(head: Head) -> Map:
    found = _known(head)
    blank = without_unit(head, found["unit"])
    if long := _long(head, found):
        measure, value = long
        found |= {"metric_column": measure, "value_column": value}
        odd = odd_tokens(head, [value])
        return Map("unit_scores", found, format=NAME, missing=odd, drop_rows=blank)
    figures = figure_columns(head, set(found.values()))
    metrics = {one.name: one for one in reversed([figure(head, name) for name in figures])}
    return Map(
        "unit_scores",
        found,
        metrics=tuple(reversed(metrics.values())),
        format=NAME,
        missing=odd_tokens(head, figures),
        drop_rows=blank,
    )


NAME = "figures by unit and period"
UNIT_SCORES = Format(NAME, "unit_scores", _confidence, _plan)
