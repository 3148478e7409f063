"""JSON schemas of what is answered: the promise that keys and types stay."""

from typing import Any

Json = dict[str, Any]
TEXT: Json = {"type": "string"}
NUMBER: Json = {"type": ["number", "null"]}


def table(required: dict[str, Json], **further: Json) -> Json:
    """An object with these keys; the further ones may be missing."""
    return {
        "type": "object",
        "properties": required | further,
        "required": list(required),
    }


def several(of: Json) -> Json:
    """A list."""
    return {"type": "array", "items": of}


ERROR = table({"error": TEXT}, line={"type": "integer"}, column={"type": "integer"},
              problems=several(TEXT))  # fmt: skip
PARAMETER = table({"name": TEXT, "type": TEXT, "label": TEXT, "help": TEXT})
ENTRY = table(
    {
        "id": TEXT,
        "title": TEXT,
        "section": TEXT,
        "description": TEXT,
        "parameters": several(PARAMETER),
        "broken": {"type": "boolean"},
    }
)
LIST = table({"questions": several(ENTRY)})
HIDDEN: Json = {
    "anyOf": [{"type": "null"}, table({"units": {"type": "integer"}, "cells": {"type": "integer"},
                                       "people": NUMBER})]
}  # fmt: skip
ABOUT = table(
    {
        "question": TEXT,
        "company": TEXT,
        "filters": {"type": "object"},
        "published_on": TEXT,
        "minimum_group": {"type": "integer"},
        "hidden_units": {"type": "integer"},
        "exported_on": TEXT,
    }
)
RUNG = table({"number": {"type": "integer"}, "title": TEXT, "state": TEXT, "line": TEXT})
EVIDENCE = table(
    {
        "sentence": TEXT,
        "verdict": TEXT,
        "between": {"type": "object"},
        "caveats": several(TEXT),
        "rungs": several(RUNG),
    }
)
RESULT = table(
    {
        "columns": several(TEXT),
        "types": several(TEXT),
        "rows": several({"type": "array"}),
        "more": {"type": "boolean"},
        "notes": several(TEXT),
        "hidden": HIDDEN,
        "generation": {"type": "integer"},
        "about": ABOUT,
        "link": {"anyOf": [{"type": "null"}, EVIDENCE]},
    }
)
LINK = table(
    {
        "question": TEXT,
        "sentence": TEXT,
        "verdict": TEXT,
        "x": TEXT,
        "y": TEXT,
        "units": {"type": "integer"},
        "between": {"type": "object"},
        "within": {"type": "object"},
        "lead": {"type": "object"},
        "rungs": several({"type": "object"}),
        "hidden": {"type": "object"},
        "generation": {"type": "integer"},
    }
)

COUNT: Json = {"type": "integer"}
COUNTS = {
    "file": TEXT, "kind": TEXT, "format": TEXT, "rows": COUNT, "loaded": COUNT, "rejected": COUNT,
    "skipped": COUNT, "cells_rejected": COUNT, "problems": several({"type": "object"}),
}  # fmt: skip
RECEIVED = table({"id": TEXT, "files": several(table({**COUNTS, "sha256": TEXT, "map": TEXT}))})
CONFIRMED = table({"receipts": several(table({"upload": COUNT, **COUNTS}))})
DISCARDED = table({"discarded": TEXT})
