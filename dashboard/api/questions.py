"""`/api/questions`: what there is to ask, and the answer to one question."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from dashboard.analyses.ask import AskedLink, asked_link
from dashboard.errors import UnknownName, UsageError
from dashboard.mart.about import about
from dashboard.mart.export import export_bytes, json_document
from dashboard.mart.parameters import Parameter
from dashboard.mart.question import BrokenQuestion, Question
from dashboard.mart.questions import catalogue, question_named, run_question
from dashboard.mart.sandbox import ROWS
from dashboard.settings import Settings
from dashboard.stats import NotEnoughData
from dashboard.stats.correlation import Correlation

from .answers import Query, query_of, whole_number

MIME = {
    "json": "application/json",
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "parquet": "application/vnd.apache.parquet",
}
# Names of ours in the query string; a question's own parameter of that name is asked as p_name.
OURS = ("g", "limit", "format")
LARGEST_GENERATION = 10**9


def list_questions(settings: Settings, request: Request) -> Response:
    """Every question with its parameters; broken files are named and marked."""
    if unknown := sorted(query_of(request)):
        raise UnknownName("parameter", unknown[0], [])
    return JSONResponse({"questions": [_entry(one) for one in catalogue(settings)]})


def answer_question(settings: Settings, request: Request) -> Response:
    """The rows of one question, with what must be said of them."""
    question = question_named(settings, request.path_params["name"])
    query = query_of(request)
    form = _form(query)
    limit = whole_number(query, "limit", 1, ROWS) or ROWS
    generation = whole_number(query, "g", 1, LARGEST_GENERATION)
    values = _values(question, query)
    result = run_question(settings, question, values, generation, limit=limit)
    small = about(settings, result, question, values)
    if form != "json":
        name = f"{question.name}_g{result.generation}.{form}"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        body = export_bytes(result, form, small, question)
        return Response(body, media_type=MIME[form], headers=headers)
    document = json_document(result, small)
    found = asked_link(question, result, settings.smallest_effect)
    document["link"] = None if found is None else _link(found)
    return JSONResponse(document)


def asked_as(parameter: Parameter) -> str:
    """The name of a question's parameter in the query string."""
    return f"p_{parameter.name}" if parameter.name in OURS else parameter.name


def _form(query: Query) -> str:
    given = query.get("format", ["json"])
    if len(given) != 1 or given[0] not in MIME:
        raise UsageError(f"format: expected one of {', '.join(MIME)}.")
    return given[0]


def _values(question: Question, query: Query) -> dict[str, object]:
    known = {asked_as(one): one for one in question.parameters}
    values: dict[str, object] = {}
    for name, given in query.items():
        if name in OURS:
            continue
        if name not in known:
            raise UnknownName("parameter", name, [*known, *OURS])
        if len(given) > 1 and known[name].type != "list":
            raise UsageError(f"{name} is given {len(given)} times; expected once.")
        values[known[name].name] = given if len(given) > 1 else given[0]
    return values


def _entry(one: Question | BrokenQuestion) -> dict[str, object]:
    whole = one if isinstance(one, Question) else None
    return {
        "id": one.name,
        "title": one.title,
        "section": one.section,
        "description": whole.description if whole else "",
        "parameters": [_parameter(p) for p in whole.parameters] if whole else [],
        "broken": whole is None,
    }


def _parameter(one: Parameter) -> dict[str, object]:
    return {"name": asked_as(one), "type": one.type, "label": one.label, "help": one.help}


def _link(found: AskedLink) -> dict[str, object]:
    r: Correlation | NotEnoughData = found.between
    between: dict[str, object] = (
        {"cannot_say": r.reason}
        if isinstance(r, NotEnoughData)
        else {"r": r.r, "ci_low": r.ci_low, "ci_high": r.ci_high, "p": r.p, "n": r.n}
    )
    return {
        "sentence": found.sentence,
        "verdict": str(found.verdict),
        "between": between,
        "caveats": list(found.caveats),
        "rungs": [
            {"number": g.number, "title": g.title, "state": str(g.state), "line": g.line,
             "estimate": g.estimate, "ci_low": g.ci_low, "ci_high": g.ci_high}
            for g in found.rungs
        ],
    }  # fmt: skip
