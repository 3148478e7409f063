"""The OpenAPI document, made from the questions there are: one path each, its filters typed."""

from typing import Any

from dashboard import __version__
from dashboard.analyses.metric_info import metrics
from dashboard.errors import LinkageError
from dashboard.mart.parameters import LONGEST_TEXT, Parameter
from dashboard.mart.question import Question
from dashboard.mart.questions import catalogue, options_of
from dashboard.mart.reading import open_mart
from dashboard.mart.sandbox import ROWS
from dashboard.settings import Settings
from dashboard.units_as import ASKED, WORDS

from .openapi_loading import loading_paths
from .questions import MIME, asked_as
from .shapes import ERROR, LINK, LIST, RESULT

Json = dict[str, Any]
# Longer lists stand in /api/questions only; a document is read by people too.
MOST_LISTED = 500
# A filter left empty is a filter not used.
EMPTY: Json = {"type": "string", "maxLength": 0}


def document(settings: Settings) -> Json:
    """OpenAPI 3.1. Lists of choices are those of the current generation."""
    paths: Json = {
        "/api/questions": {"get": _operation("list_questions", "Every question", [], LIST)},
        "/api/link": {"get": _link(settings)},
        **loading_paths(),
    }
    for one in catalogue(settings):
        if isinstance(one, Question):
            paths[f"/api/questions/{one.name}"] = {"get": _question(settings, one)}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Linkage",
            "version": __version__,
            "description": "The dashboard's answers for other programs, with the same limits and "
            "disclosure rules; and files in, all or nothing. Where people sign in, send a token: "
            "Authorization: Bearer linkage_…",
        },
        "paths": paths,
        "components": {
            "schemas": {"Error": ERROR},
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
        "security": [{}, {"token": []}],
    }


def _operation(name: str, summary: str, parameters: list[Json], shape: Json) -> Json:
    said = {"schema": {"$ref": "#/components/schemas/Error"}}
    refused = {"description": "Why not, in words", "content": {"application/json": said}}
    codes = ("400", "401", "404", "422", "503")
    return {
        "operationId": name,
        "summary": summary,
        "parameters": parameters,
        "responses": {
            "200": {"description": "The answer", "content": {"application/json": {"schema": shape}}}
        }
        | dict.fromkeys(codes, refused)
        | {"405": {"description": "Only GET is answered"}},
    }


def _question(settings: Settings, question: Question) -> Json:
    parameters = [_parameter(settings, one) for one in question.parameters]
    parameters += [
        _in_query("limit", {"type": "integer", "minimum": 1, "maximum": ROWS}, "most rows"),
        _in_query("format", {"type": "string", "enum": list(MIME)}, "json unless named"),
    ]
    found = _operation(f"ask_{question.name}", question.title, parameters, RESULT)
    found["description"] = question.description
    files: Json = {mime: {} for form, mime in MIME.items() if form != "json"}
    found["responses"]["200"]["content"] |= files
    return found


def _in_query(name: str, shape: Json, said: str = "", *, required: bool = False) -> Json:
    found = {"name": name, "in": "query", "schema": shape, "required": required}
    return found | ({"description": said} if said else {})


def _parameter(settings: Settings, one: Parameter) -> Json:
    shapes: dict[str, Json] = {
        "int": {"type": "integer"},
        "float": {"type": "number"},
        "bool": {"type": "boolean"},
        "date": {"type": "string", "format": "date"},
        "daterange": {"type": "string", "format": "daterange"},
    }
    shape = dict(shapes.get(one.type, {"type": "string", "maxLength": LONGEST_TEXT}))
    if one.type in ("int", "float"):
        ends = {"minimum": one.low, "maximum": one.high}
        shape |= {key: value for key, value in ends.items() if value is not None}
    if one.type in ("choice", "list"):
        shape |= _choices(settings, one)
    if one.type != "text":
        shape = {"anyOf": [shape, EMPTY]}
    if one.type == "list":
        shape = {"type": "array", "items": shape}
    said = " ".join(part for part in (one.label, one.help) if part)
    if one.type == "daterange":
        said += " Two days like 2026-01-01..2026-03-31; either may be left out."
    return _in_query(asked_as(one), shape, said.strip())


def _choices(settings: Settings, one: Parameter) -> Json:
    """What may be chosen; nothing where that depends on another choice, or on figures not there."""
    try:
        options = options_of(settings, one)
    except LinkageError:
        return {}
    values = [str(option.value) for option in options]
    return {"enum": values} if 0 < len(values) <= MOST_LISTED else {}


def _link(settings: Settings) -> Json:
    try:
        known = [info.metric for info in metrics(open_mart(settings))]
    except LinkageError:
        known = []
    metric: Json = {"type": "string", **({"enum": known} if known else {})}
    day = {"type": "string", "format": "date"}
    parameters = [
        _in_query("x", metric, "the metric thought to come first", required=True),
        _in_query("y", metric, "the metric thought to follow", required=True),
        _in_query("lag", {"type": "integer", "minimum": 0, "maximum": 36}, "months between"),
        _in_query("window", {"type": "integer", "minimum": 1, "maximum": 12}, "months of y"),
        _in_query("since", day, "periods of x that end on this day or later"),
        _in_query("until", day, "periods of x that end on this day or earlier"),
        _in_query(
            ASKED,
            {"type": "string", "enum": list(WORDS)},
            "after a re-organisation: units as they were, as they are now, or unchanged",
        ),
    ]
    return _operation("link", "The evidence for one link", parameters, LINK)
