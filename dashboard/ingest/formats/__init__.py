"""Exports that are known by their headers: one small module a family, all listed here."""

from dashboard.ingest.formats import (
    chatwoot,
    comparison,
    customer_surveys,
    customer_tables,
    deskdirector,
    formbricks,
    glint,
    limesurvey,
    medallia,
    online_forms,
    peakon,
    people_lists,
    promoters,
    qualtrics,
    records,
    reorganisations,
    reviews,
    scores,
    survey_export,
    surveymonkey,
    surveys,
    typeform,
    unit_tables,
    zendesk,
)
from dashboard.ingest.formats.format import Format
from dashboard.ingest.head import Head
from dashboard.ingest.reading.source import Row

__all__ = ["FORMATS", "Format", "best_format", "header_layout"]

# Tools that ask staff and customers alike.
_ASKING = (
    qualtrics.QUALTRICS,
    surveymonkey.SURVEYMONKEY,
    online_forms.MICROSOFT_FORMS,
    online_forms.GOOGLE_FORMS,
    typeform.TYPEFORM,
    limesurvey.LIMESURVEY,
    formbricks.FORMBRICKS,
)
FORMATS: tuple[Format, ...] = (
    *(customer_surveys.for_customers(one) for one in _ASKING),
    *_ASKING,
    peakon.PEAKON,
    glint.GLINT,
    comparison.COMPARISON,
    *people_lists.SYSTEMS,
    zendesk.ZENDESK_VIEW,
    zendesk.ZENDESK_RATINGS,
    chatwoot.CHATWOOT,
    medallia.MEDALLIA,
    deskdirector.DESKDIRECTOR,
    reviews.TRUSTPILOT,
    reviews.GOOGLE_REVIEWS,
    promoters.DELIGHTED,
    promoters.THANX,
    promoters.INTERCOM,
    reorganisations.REORGANISATIONS,
    records.EMPLOYMENT,
    records.INVITATIONS,
    records.HEADCOUNTS,
    records.UNITS,
    surveys.LONG,
    customer_tables.CUSTOMERS,
    surveys.COMMENTS,
    surveys.WIDE,
    scores.UNIT_SCORES,
    unit_tables.UNIT_TABLE,
    survey_export.QUESTIONNAIRE,
)

_LAST = (unit_tables.UNIT_TABLE, survey_export.QUESTIONNAIRE)
_SURE, _GOOD_ENOUGH, _TOLD = 0.91, 0.55, 0.3


def best_format(head: Head, kind: str | None = None) -> tuple[Format, float] | None:
    """The format that is surest of this head, and how sure; None where none knows it.

    With `kind`, only formats of that kind are asked.
    """
    best: tuple[Format, float] | None = None
    for one in (one for one in FORMATS if kind is None or one.kind == kind):
        # The formats stand from particular to general; the last ones look at every cell.
        if best and best[1] >= (_GOOD_ENOUGH if one in _LAST else _SURE):
            break
        sure = one.recognise(head)
        if sure > (best[1] if best else 0.0):
            best = one, sure
    return best or (_as_told(head, kind) if kind else None)


def _as_told(head: Head, kind: str) -> tuple[Format, float] | None:
    """The format that can read the head since somebody has said what the file holds."""
    fit = (one for one in FORMATS if one.kind == kind and one.if_told and one.if_told(head))
    found = next(fit, None)
    return (found, _TOLD) if found else None


def header_layout(raw: tuple[Row, ...]) -> tuple[int, int]:
    """Row of the names and first row of data where a format's header takes several; else 0, 0."""
    found = (one.layout(raw) for one in FORMATS if one.layout)
    return next((layout for layout in found if layout), (0, 0))
