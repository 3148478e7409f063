"""`/api/link`: the evidence ladder for two metrics, as `linkage link --json` prints it."""

from dataclasses import replace

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from dashboard.analyses.link import link
from dashboard.analyses.link_json import link_json
from dashboard.errors import UnknownName, UsageError
from dashboard.language import speaking
from dashboard.mart.reading import open_mart
from dashboard.selection import from_query
from dashboard.settings import Settings
from dashboard.units_as import ASKED, documented, units_as_named

from .answers import query_of, whole_number
from .questions import LARGEST_GENERATION

ONCE = ("x", "y", "lag", "window", "since", "until", "g", ASKED)
MANY = ("control",)


def answer_link(settings: Settings, request: Request) -> Response:
    """One link; `where.region=North` keeps some units."""
    query = query_of(request)
    for name, given in query.items():
        if name not in (*ONCE, *MANY) and not name.startswith("where."):
            raise UnknownName("parameter", name, [*ONCE, *MANY, "where.region"])
        if name in ONCE and len(given) > 1:
            raise UsageError(f"{name} is given {len(given)} times; expected once.")
        if not all(given):
            raise UsageError(f"{name} is empty; give it a value or leave it out.")
    for name in ("x", "y"):
        if name not in query:
            raise UsageError(f"{name} is missing; name a metric, such as {name}=engagement.")
    whole_number(query, "lag", 0, 36)
    whole_number(query, "window", 1, 12)
    generation = whole_number(query, "g", 1, LARGEST_GENERATION)
    selection = from_query(query, "", "")
    if selection.x == selection.y:
        raise UsageError("x and y are the same metric; name two different ones.")
    settings = replace(settings, units_as=units_as_named(query.get(ASKED, ["was"])[0]))
    mart = open_mart(settings, generation)
    with speaking(settings.language):
        answer = link(mart, selection, settings)
    return JSONResponse(link_json(answer) | documented(mart.units_as))
