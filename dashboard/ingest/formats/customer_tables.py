"""Customers' scores from any tool: a score, a day, and signs that customers gave them."""

import re

from dashboard.ingest.cells import is_missing
from dashboard.ingest.customer_scores import CUSTOMER_SCORES, USUAL_SCALE
from dashboard.ingest.formats import column_words as words
from dashboard.ingest.formats.by_content import answer_day, is_summed_up, mostly_numbers
from dashboard.ingest.formats.column_words import columns_of, personal_columns
from dashboard.ingest.formats.customer_plan import customer_plan, score
from dashboard.ingest.formats.format import Format
from dashboard.ingest.formats.question_words import numbers_in
from dashboard.ingest.formats.survey_export import is_free_text
from dashboard.ingest.formats.unit_columns import unit_of
from dashboard.ingest.head import Head, in_words, simple
from dashboard.ingest.mapping import Map, Metric, RowRule
from dashboard.ingest.scale_words import GOOD_BAD
from dashboard.ingest.scales import plain_word, words_for

# What a header may say of a score, the most telling first.
_SCORES = (
    ("nps", re.compile(r"\bnps\b|net promoter|recommend|weiterempf|recomend|recommand")),
    ("csat", re.compile(r"\bcsat\b|\bosat\b|satisf|zufrieden|survey results?$")),
    ("ces", re.compile(r"\bces\b|\beffort\b")),
    ("stars", re.compile(r"\bstars?\b|\brating\b|review score|\bgrade\b|bewertung|sterne|calific"
                         r"|puntuaci|étoiles")),
    ("", re.compile(r"\bscore\b|\bpuntaje\b")),
    ("csat", re.compile(r"\bnotes?\b|\bnota\b")),
)  # fmt: skip
_NO_SCORE = re.compile(
    r"\b(fatig\w*|stress|burnout|risk|credit|performance|exam|test|probability|predict\w*|count|total|rate|number|promoters?|passives?|detractors?|average|avg|mean|pct|percent|date"
    r"|time|reason|comments?|text|group|status|type|icon|id|category|label|sentiment)\b|%"
)
# Staff recommend an employer, customers what they were sold.
_OF_EMPLOYER = re.compile(r"place to work|to work (at|for)|working (here|at|for)|employer|as a job")
_CUSTOMER = re.compile(
    r"customer|client|guest|patient|passenger|shopper|\borders?\b|ticket|review|\bcall\b|convers"
    r"|\baccount\b|contact|\bagent\b|visit|purchas|invoice|product|channel|\bnps\b|\bcsat\b|appointment|kund"
    r"|client|reserv|\bstay\b|flight|feedback|company id|likelihood to recommend|value for money"
    r"|friendliness|cleanliness|waiting time|staff (attitude|helpful|courte|knowledge)"
)
_STAFF = re.compile(
    r"employee|\bstaff\b(?! (friendl|attitude|helpful|courte|knowledge))|\bemp id\b|\bempid\b"
    r"|\benps\b|engage|work life|\bjob|career|culture"
    r"|my (manager|supervisor|team|work)|place to work|employer|working here"
    r"|senior m|compensation|comp benefits|mitarbeiter|department"
    r"|overtime|attrition|years at|motivat"
)
_FEWEST_SIGNS = 2
# What a score of recommending makes of somebody, as tools write it beside the score.
_PROMOTERS = frozenset(("promoter", "promoters", "passive", "passives", "detractor", "detractors"))
# A number that stands on most rows several times is not the answer's own.
_MOST_ALIKE = 0.5
_UNRATED = ("offered", "unoffered", "unrated", "not rated", "not offered", "pending", "no rating")
_EMPLOYEE = ("employee id", "employee", "agent id", "assignee id", "employee custom id",
             "agent name", "agent")  # fmt: skip


def _columns(head: Head) -> dict[str, str]:
    found = columns_of(
        head,
        metric_column=words.METRIC,
        comment=words.COMMENT,
        employee=_EMPLOYEE,
        answer_id=words.ANSWER_ID,
    )
    if not _names_scores(head, found.get("metric_column", "")):
        found.pop("metric_column", None)
    if day := answer_day(head, words.ANSWERED):
        found["answered_on"] = day
    if unit := unit_of(head, taken=found.values()):
        found["unit"] = unit
        found |= columns_of(head, unit_name=tuple(n for n in words.UNIT_NAME if n != simple(unit)))
    return found


def _names_scores(head: Head, column: str) -> bool:
    """Whether a column names the score of its row: a "survey type" may be of another kind."""
    return any(cell.strip().lower() in CUSTOMER_SCORES for cell in head.column(column))


def _metrics(head: Head) -> tuple[Metric, ...]:
    known = {name: head.find(*spelled) for name, spelled in CUSTOMER_SCORES.items()}
    known = {name: column for name, column in known.items() if column}
    if "nps" not in known and _tells_promoters(head):
        rated = known.pop("stars", "") or head.find("score", "rating")
        known |= {"nps": rated} if rated else {}
    if not known:
        told = sorted((_tells(name), at, name) for at, name in enumerate(head.names))
        for _, _, name in told:
            metric = _metric_of(head, name)
            if metric and metric not in known:
                known[metric] = name
    return tuple(score(head, name, column, USUAL_SCALE[name]) for name, column in known.items())


def _tells_promoters(head: Head) -> bool:
    """Whether a column says of each row whether it is a promoter's."""
    return any(
        len(_PROMOTERS & {cell.strip().lower() for cell in head.column(name)}) > 1
        for name in head.names
    )


def score_columns(head: Head) -> tuple[str, ...]:
    """Columns that hold one person's score by their headers and cells, whoever gave it."""
    metrics = _metrics(head)
    if is_summed_up(head) or _of_many(head, metrics, numbered=False):
        return ()
    return tuple(column for one in metrics for column in one.columns)


def _tells(name: str) -> int:
    """How much a header tells of its score, 0 the most: "score" alone may be one of anything."""
    plain = _plain(name)
    return next((at for at, (_, known) in enumerate(_SCORES) if known.search(plain)), len(_SCORES))


def _metric_of(head: Head, name: str) -> str:
    """Which score a column holds by its header, its cells agreeing; "" if none."""
    plain = _plain(name)
    if _NO_SCORE.search(plain) or _OF_EMPLOYER.search(plain):
        return ""
    found = next((metric for metric, known in _SCORES if known.search(plain)), None)
    cells = [cell for cell in head.column(name) if not is_missing(cell)]
    if found is None or not cells:
        return ""
    values = numbers_in(cells)
    if words_for(cells) or {plain_word(cell) for cell in cells} & dict(GOOD_BAD).keys():
        return found or "csat"
    top = max(values, default=0.0)
    fits = mostly_numbers(head, name, 0.9) and min(values, default=-1.0) >= 0 and top <= 100
    return (found or ("nps" if top > 5 else "csat")) if fits else ""


def _of_many(head: Head, metrics: tuple[Metric, ...], *, numbered: bool) -> bool:
    """Whether scores are already those of many answers: an NPS of 61, a mean of 4.53 in rows
    without a number of their own."""
    for one in metrics:
        values = numbers_in(cell for name in one.columns for cell in head.column(name))
        finer = sum(2 * value != int(2 * value) for value in values)
        # One score off its scale is a mistake, the same one again and again a code; many are sums.
        outside = [value for value in values if value > 10 or value < 0]
        many = len(set(outside)) > 1 and len(outside) > 0.3 * len(values)
        summed = one.name == "nps" and many
        if summed or (not numbered and finer > 0.5 * len(values) > 0):
            return True
    return False


def _signs(head: Head, known: re.Pattern[str]) -> int:
    return sum(bool(known.search(_plain(name))) for name in head.names)


def _plain(name: str) -> str:
    """A header as its words are looked for; eNPS is one word, and staff's."""
    return simple(in_words(name)).replace("e nps", "enps")


def _confidence(head: Head) -> float:
    found, metrics = _columns(head), _metrics(head)
    if not (metrics or ("metric_column" in found and head.find(*words.SCORE))):
        return 0.0
    customers, staff = _signs(head, _CUSTOMER), _signs(head, _STAFF)
    if is_summed_up(head):
        return 0.0
    exact = bool(head.find(*(s for spelled in CUSTOMER_SCORES.values() for s in spelled)))
    exact |= bool({c.strip().lower() for c in head.column(found.get("metric_column", ""))}
                  & CUSTOMER_SCORES.keys())  # fmt: skip
    # Nobody asks staff for one score and a word about it, without a sign that they are staff.
    said = not staff and (bool(found.get("comment")) or (metrics[:1] and metrics[0].name == "nps"))
    if staff > customers or not (exact or customers or said):
        return 0.0
    if _of_many(head, metrics, numbered="answer_id" in found):
        return 0.0
    if "answered_on" not in found:
        return 0.57 if customers >= (1 if said else _FEWEST_SIGNS) else 0.0
    # Without a unit all scores are the whole organisation's, so any surer format goes first.
    return 0.85 if "unit" in found else 0.72 if customers else 0.55


def _plan(head: Head) -> Map:
    found, metrics = _columns(head), _metrics(head)
    rated = head.find(*words.SCORE)
    if "metric_column" in found and rated:
        found["score"], metrics = rated, ()
    else:
        found.pop("metric_column", None)
    if "comment" not in found:
        taken = {*found.values(), *personal_columns(head)}
        said = [n for n in head.names if n not in taken and is_free_text(head.column(n))]
        found |= {"comment": said[0]} if said else {}
    if not _tells_apart(head, found.get("answer_id", "")):
        found.pop("answer_id", None)
    return customer_plan(
        head, NAME, metrics, found, drop_rows=_empty(head, found), missing=_unrated(head, metrics)
    )


def _unrated(head: Head, metrics: tuple[Metric, ...]) -> tuple[str, ...]:
    """What tools write where a customer was asked and has not answered."""
    cells = {cell.strip() for one in metrics for name in one.columns for cell in head.column(name)}
    return tuple(sorted(cell for cell in cells if cell.lower() in _UNRATED))


def _tells_apart(head: Head, column: str) -> bool:
    cells = [cell for cell in head.column(column) if cell.strip()]
    return len(set(cells)) > _MOST_ALIKE * len(cells)


def _empty(head: Head, found: dict[str, str]) -> tuple[RowRule, ...]:
    """Rows without a day or a place, where the sample shows that the file has some."""
    rules: list[RowRule] = []
    for key in ("answered_on", "unit"):
        cells = [cell.strip() for cell in head.column(found.get(key, ""))]
        spelled = {cell for cell in cells if is_missing(cell)}
        if spelled and sum(is_missing(cell) for cell in cells) < 0.9 * len(cells):
            rules.append(RowRule(found[key], tuple(sorted(spelled | {""}))))
    return tuple(rules)


NAME = "customers' scores"
CUSTOMERS = Format(
    NAME, "customer_answers", _confidence, _plan, if_told=lambda head: bool(score_columns(head))
)
