"""The addresses of the API; the gate before them decides who may ask."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from dashboard.settings import Settings

from .answers import Answer, answering
from .links import answer_link
from .openapi import document
from .questions import answer_question, list_questions
from .receiving import confirm, deciding, discard, receiving


def routes(read: Callable[[], Settings]) -> list[Route]:
    """For the launcher; `read` gives the settings of this moment."""
    answers: dict[str, Answer] = {
        "/api/questions": list_questions,
        "/api/questions/{name}": answer_question,
        "/api/link": answer_link,
        "/api/openapi.json": _describe,
    }
    asked = [
        Route(path, answering(read, answer), methods=["GET"]) for path, answer in answers.items()
    ]
    return [
        *asked,
        Route("/api/load", receiving(read), methods=["POST"]),
        Route("/api/load/{id}/confirm", deciding(read, confirm), methods=["POST"]),
        Route("/api/load/{id}/discard", deciding(read, discard), methods=["POST"]),
    ]


def _describe(settings: Settings, _request: Request) -> Response:
    return JSONResponse(document(settings))
