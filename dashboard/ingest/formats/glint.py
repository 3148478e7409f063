"""Microsoft Viva Glint: raw scores beside an e-mail address, comments in columns of their own."""

from dataclasses import replace

from dashboard.ingest.formats.format import Format
from dashboard.ingest.formats.survey_export import Export, survey_plan
from dashboard.ingest.head import Head, simple
from dashboard.ingest.mapping import Map

NAME = "Viva Glint raw scores"
_COMMENTS = "_COMMENTS"
_FIRST = ("user e mail", "user email")


def _confidence(head: Head) -> float:
    first = simple(head.names[0]) in _FIRST
    said = any(name.upper().endswith(_COMMENTS) for name in head.names)
    return (0.95 if said else 0.7) if first else 0.0


def _plan(head: Head) -> Map:
    said = tuple(name for name in head.names if name.upper().endswith(_COMMENTS))
    found = survey_plan(head, Export(NAME, {"person": head.names[0]}, said))
    # Glint keeps all its scores from 1 to 5; 0 and -1 only say whether a comment was left.
    scored = tuple(
        replace(one, low=1.0, high=5.0) if one.high is not None and one.high <= 7 else one
        for one in found.items
    )
    written = tuple(name for name in said if any(head.column(name)))
    return replace(found, items=scored, comments=written)


GLINT = Format(NAME, "answers", _confidence, _plan)
