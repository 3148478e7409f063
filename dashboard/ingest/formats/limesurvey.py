"""LimeSurvey: id, submitdate, lastpage, startlanguage, then question codes and timings."""

import re

from dashboard.ingest.formats.format import Format
from dashboard.ingest.formats.survey_export import Export, survey_plan
from dashboard.ingest.head import Head, simple
from dashboard.ingest.mapping import Map, RowRule

NAME = "LimeSurvey"
_ABOUT = ("id", "submitdate", "lastpage", "startlanguage", "seed", "token", "startdate",
          "datestamp", "ipaddr", "refurl", "interviewtime", "response id", "date submitted",
          "last page", "start language", "date started", "date last action", "ip address",
          "referrer url", "total time", "access code", "antwort id", "datum abgeschickt",
          "letzte seite", "start sprache", "zufallsstartwert", "datum gestartet",
          "datum letzte aktivität", "ip adresse", "weiterleitungs url", "zugangscode",
          "gesamtzeit", "id de la réponse", "date de soumission", "dernière page",
          "langue de départ", "tête de série", "date de lancement",
          "date de la dernière action", "code d accès", "id de respuesta", "fecha de envío",
          "última página", "lenguaje inicial", "semilla", "fecha de inicio",
          "fecha de la última acción", "código de acceso")  # fmt: skip
# What the export with whole questions calls its first columns.
_MARKS = (
    ("date submitted", "last page", "start language"),
    ("datum abgeschickt", "letzte seite", "start sprache"),
    ("date de soumission", "dernière page", "langue de départ"),
    ("fecha de envío", "última página", "lenguaje inicial"),
)
_TOKEN = ("token", "access code", "zugangscode", "code d accès", "código de acceso")
_SUBMITTED = ("submitdate", *(marks[0] for marks in _MARKS))
# "submitdate. Date submitted": the export of codes and whole questions together.
_BOTH = re.compile(r"^(\w+(?:\[[^\]]*\]){0,2})\. (.+)$", re.S)
_TIMING = re.compile(r"(^grouptime\d*|.+time(\[.*\])?)$", re.I)
# What LimeSurvey writes where it was told to keep no dates.
_NO_DATE = "1980-01-01"


def _confidence(head: Head) -> float:
    known = set(_plain(head))
    codes = {"submitdate", "lastpage", "startlanguage"} <= known
    labels = any(set(marks) <= known for marks in _MARKS)
    return 0.95 if codes or labels else 0.0


def _plain(head: Head) -> dict[str, str]:
    """The code of each column, or its header where it has none beside its question."""
    return {simple(_code(name)): name for name in reversed(head.names)}


def _code(name: str) -> str:
    found = _BOTH.match(name)
    return found[1] if found else name


def _plan(head: Head) -> Map:
    about = [n for n in head.names if simple(_code(n)) in _ABOUT or _TIMING.match(_code(n))]
    plain = _plain(head)
    submitted = next((plain[name] for name in _SUBMITTED if name in plain), "")
    days = [cell for cell in head.column(submitted) if cell.strip()]
    dated = bool(days) and not all(day.startswith(_NO_DATE) for day in days)
    columns = {
        "person": next((plain[name] for name in _TOKEN if name in plain), ""),
        "answered_on": submitted if dated else "",
    }
    rules = (RowRule(submitted, ("",)),)
    both = {name: found for name in head.names if (found := _BOTH.match(name))}
    texts = {name: found[2] for name, found in both.items()}
    codes = {name: found[1] for name, found in both.items()}
    return survey_plan(
        head, Export(NAME, columns, about, texts=texts, codes=codes, drop_rows=rules)
    )


LIMESURVEY = Format(NAME, "answers", _confidence, _plan)
