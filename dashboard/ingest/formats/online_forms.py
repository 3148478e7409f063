"""Microsoft Forms and Google Forms: a few columns about the response, then the questions."""

from dashboard.ingest.cells import day_month_order, needs_order
from dashboard.ingest.formats.format import Format
from dashboard.ingest.formats.survey_export import Export, survey_plan
from dashboard.ingest.formats.time_stamps import order_of_stamps
from dashboard.ingest.head import Head, simple
from dashboard.ingest.mapping import Map

MICROSOFT, GOOGLE = "Microsoft Forms", "Google Forms"
_STARTED = ("start time", "startzeit", "heure de début", "hora de inicio")
_COMPLETED = ("completion time", "fertigstellungszeit", "heure de fin", "hora de finalización")
_MS_ABOUT = ("id", *_STARTED, *_COMPLETED, "email", "e mail", "name", "nom", "nombre", "language",
             "total points", "quiz feedback", "last modified time",
             "uhrzeit der letzten änderung", "sprache", "langue", "idioma",
             "adresse de messagerie", "correo electrónico")  # fmt: skip
_MS_MAIL = ("email", "e mail", "adresse de messagerie", "correo electrónico")
# The first header of each language, and the order of day and month that goes with it.
_STAMP = {"timestamp": "", "horodateur": "dmy", "zeitstempel": "dmy", "marca temporal": "dmy"}
_MAIL = ("email address", "email", "adresse e mail", "adresse email", "nom d utilisateur",
         "e mail adresse", "nutzername", "dirección de correo electrónico", "username",
         "nombre de usuario", "correo electrónico")  # fmt: skip
_SCORE = ("score", "punkte", "punktzahl", "puntuación", "note")


def _ms_confidence(head: Head) -> float:
    return 0.95 if head.find(*_STARTED) and head.find(*_COMPLETED) else 0.0


def _ms_plan(head: Head) -> Map:
    about = [n for n in head.names if simple(n) in _MS_ABOUT or _is_quiz(n)]
    columns = {
        "person": head.find(*_MS_MAIL),
        "answered_on": head.find(*_COMPLETED),
    }
    order = _order(head, *_COMPLETED)
    return survey_plan(head, Export(MICROSOFT, columns, about, date_order=order))


def _is_quiz(name: str) -> bool:
    return name.startswith(("Points - ", "Feedback - "))


def _google_confidence(head: Head) -> float:
    return 0.9 if simple(head.names[0]) in _STAMP else 0.0


def _google_plan(head: Head) -> Map:
    stamp, second = head.names[0], head.names[1:3]
    mail = next((n for n in second if simple(n) in _MAIL), "")
    about = [stamp, *(n for n in second if simple(n) in (*_MAIL, *_SCORE))]
    columns = {"person": mail, "answered_on": stamp}
    order = _order(head, simple(stamp)) or _STAMP[simple(stamp)]
    if not needs_order(head.column(stamp)):
        order = ""
    return survey_plan(head, Export(GOOGLE, columns, about, date_order=order))


def _order(head: Head, *names: str) -> str:
    """The order of day and month as the cells show it, or as their sequence does."""
    cells = head.column(head.find(*names))
    shown = day_month_order(cells)
    return shown if shown in ("dmy", "mdy") else order_of_stamps(cells)


MICROSOFT_FORMS = Format(MICROSOFT, "answers", _ms_confidence, _ms_plan)
GOOGLE_FORMS = Format(GOOGLE, "answers", _google_confidence, _google_plan)
