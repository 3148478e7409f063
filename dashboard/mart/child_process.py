"""The other end of `child`: started as a script, answers one request and ends.

Limits come first, then the request is read, then DuckDB is opened; nothing of the request is
looked at before the system holds this process down.
"""

import json
import os
import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

try:
    import resource
except ImportError:  # Windows has no such limits.
    resource = None  # type: ignore[assignment]


# Written as soon as the copy is made: from then on the statement's own time runs.
READY = "ready"


def can_be_limited() -> bool:
    """Whether this system can hold a process to limits of memory and time."""
    return resource is not None


def main() -> None:
    """Reads a request from standard input and writes the answer, as JSON, to standard output."""
    # Started by path in an isolated interpreter: a checkout is not on its search path.
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    # One thread of linear algebra: each would reserve memory under the ceiling.
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    request = json.loads(sys.stdin.buffer.read())
    _hold_down(request["limits"])
    json.dump(_answered(request), sys.stdout, allow_nan=False)
    sys.stdout.flush()
    # Without the interpreter's farewell: nothing that a statement left behind gets to run.
    os._exit(0)


def _hold_down(limits: dict[str, Any]) -> None:
    # Two threads, and what starting takes; the one who asked keeps the clock on the wall.
    seconds = int(2 * limits["seconds"]) + 30
    for kind, most in (
        (resource.RLIMIT_AS, int(limits["address_space"])),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 32),
    ):
        _, ceiling = resource.getrlimit(kind)
        low = most if ceiling == resource.RLIM_INFINITY else min(most, ceiling)
        resource.setrlimit(kind, (low, low))


def _answered(request: dict[str, Any]) -> dict[str, object]:
    from dashboard.errors import LinkageError, QueryError  # noqa: PLC0415 - after the limits
    from dashboard.mart.gate import judged  # noqa: PLC0415
    from dashboard.mart.sandbox import Limits  # noqa: PLC0415
    from dashboard.mart.sandbox_copies import sandbox_of  # noqa: PLC0415

    limits = Limits(request["limits"]["seconds"], request["limits"]["memory"])
    scope = None if request["scope"] is None else frozenset(request["scope"])
    values = {name: _received(value) for name, value in request["values"].items()}
    try:
        copy = sandbox_of(Path(request["mart"]), request["generation"], scope=scope, limits=limits)
        sys.stdout.write(READY + "\n")
        sys.stdout.flush()
        statement = judged(request["text"])
        if request["plan"]:
            return {"plan": copy.plan(statement, values)}
        result = copy.run(statement, values, limit=request["limits"]["rows"])
        hidden = copy.hidden(statement, values)
    except LinkageError as error:
        line, column = (error.line, error.column) if isinstance(error, QueryError) else (0, 0)
        kind = type(error).__name__
        return {"error": kind, "message": str(error), "line": line, "column": column}
    except MemoryError:
        return {"error": "QueryTooHeavy", "message": "It needed more memory than allowed."}
    return {
        "columns": result.columns,
        "types": result.types,
        "rows": [[_plain(value) for value in row] for row in result.tuples()],
        "more": result.more,
        "notes": result.notes,
        "hidden": None if hidden is None else asdict(hidden),
        "generation": result.generation,
        "elapsed": result.elapsed,
    }


def _received(value: object) -> object:
    if isinstance(value, dict) and "date" in value:
        return date.fromisoformat(value["date"])
    return value


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


if __name__ == "__main__":
    main()
