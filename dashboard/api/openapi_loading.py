"""What the OpenAPI document says of sending files in."""

from typing import Any

from dashboard.ingest import KINDS
from dashboard.ingest.incoming import LARGEST

from .receiving import LARGEST_UPLOAD, MOST_AN_HOUR
from .shapes import CONFIRMED, DISCARDED, RECEIVED

Json = dict[str, Any]
YES_OR_NO: Json = {"type": "string", "enum": ["true", "false"]}
_NOT_FOUND = ("404", "No such file waits, or it is another's")
_REFUSED = (
    ("400", "What was sent does not fit"),
    ("401", "No token, or one not for uploads"),
    ("422", "The file cannot be read, or has problems; `problems` lists them"),
    ("503", "Somebody else is loading; try again"),
)


def loading_paths() -> Json:
    """The three addresses."""
    return {
        "/api/load": {"post": _receive()},
        "/api/load/{id}/confirm": {"post": _confirm()},
        "/api/load/{id}/discard": {"post": _discard()},
    }


def _receive() -> Json:
    parameters = [
        _query("name", {"type": "string", "minLength": 1, "maxLength": 200}, "the file's name",
               required=True),
        _query("kind", {"type": "string", "enum": list(KINDS)}, "what it holds, where it is not "
               "known by its columns"),
        _query("wave", {"type": "string"}, "the survey wave, where the file names none"),
    ]  # fmt: skip
    said = (
        "The body is the file itself. It streams to the server's data folder, is inspected, and "
        "waits for a day to be confirmed or discarded; nothing is written before. The answer is "
        f"what `linkage inspect --json` says, and an id. At most {LARGEST // 1024**3} GB a file "
        f"and {MOST_AN_HOUR} files an hour."
    )
    found = _operation("send_file", "Send a file", said, parameters, "201", RECEIVED)
    body = {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}
    further = (("413", "Too large"), ("429", "Too many files"), ("507", "The disk is too full"))
    found["responses"] |= {code: _refusal(words) for code, words in further}
    return found | {"requestBody": {"required": True, "content": body}}


def _confirm() -> Json:
    whole = {"type": "integer", "minimum": 1, "maximum": LARGEST_UPLOAD}
    parameters = [
        _number(),
        _query("accept_rejects", YES_OR_NO, "load what is good, keep a list of the rest"),
        _query("late", YES_OR_NO, "add what is not in force yet, leave out what is"),
        _query("supersedes", whole, "the upload whose place the file takes"),
    ]
    said = "Loads all of the file or nothing, and publishes; on a refusal the file goes on waiting."
    found = _operation("confirm_file", "Load a waiting file", said, parameters, "200", CONFIRMED)
    found["responses"] |= {
        _NOT_FOUND[0]: _refusal(_NOT_FOUND[1]),
        "409": _refusal("This very file is in force already"),
        "507": _refusal("The disk is too full"),
    }
    return found


def _discard() -> Json:
    said = "Takes the file away."
    found = _operation(
        "discard_file", "Discard a waiting file", said, [_number()], "200", DISCARDED
    )
    found["responses"] |= {_NOT_FOUND[0]: _refusal(_NOT_FOUND[1])}
    return found


def _operation(
    name: str, summary: str, said: str, parameters: list[Json], code: str, shape: Json
) -> Json:
    done = {"description": "Done", "content": {"application/json": {"schema": shape}}}
    return {
        "operationId": name,
        "summary": summary,
        "description": said,
        "parameters": parameters,
        "responses": {code: done} | {number: _refusal(words) for number, words in _REFUSED},
    }


def _refusal(words: str) -> Json:
    shape = {"schema": {"$ref": "#/components/schemas/Error"}}
    return {"description": words, "content": {"application/json": shape}}


def _query(name: str, shape: Json, said: str, *, required: bool = False) -> Json:
    return {"name": name, "in": "query", "schema": shape, "required": required, "description": said}


def _number() -> Json:
    return {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
