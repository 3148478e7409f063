"""SQL that nobody has reviewed runs in a process of its own, which can do nothing but answer.

The text is not even parsed here. The child has no environment, no network of its own making, a
ceiling on memory and time that the system enforces, cannot make a file longer than nothing, and is
killed when it is late. It costs about a second of start beyond the query.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from threading import Timer

from dashboard.errors import QueryBroken, QueryError, QueryRefused, QueryTooHeavy, UsageError
from dashboard.mart import child_process
from dashboard.mart.questions import current_path
from dashboard.mart.result import Hidden, Result, column_of
from dashboard.settings import Settings

# Starting Python and copying a generation, on a busy machine; the query's time comes after it.
START_SECONDS = 30.0
# For the answer to be written and read.
GRACE_SECONDS = 1.0
# More than any table for people weighs; beyond it the child is cut off.
LARGEST_ANSWER = 64_000_000
KINDS: dict[str, type[QueryError]] = {
    "QueryRefused": QueryRefused,
    "QueryBroken": QueryBroken,
    "QueryTooHeavy": QueryTooHeavy,
}


@dataclass(frozen=True, slots=True)
class ChildLimits:
    """What one ad-hoc statement may take.

    Attributes:
        seconds: of the database's work.
        memory: of the database, as it writes it.
        address_space: bytes the process may map in all, enforced by the system.
        rows: most rows returned.
    """

    seconds: float = 10.0
    memory: str = "512MB"
    address_space: int = 4_000_000_000
    rows: int = 5_000


Kill = Callable[[], None]


def run_apart(
    settings: Settings,
    text: str,
    values: Mapping[str, object] | None = None,
    generation: int | None = None,
    *,
    limits: ChildLimits | None = None,
    on_start: Callable[[Kill], None] | None = None,
) -> Result:
    """The answer to SQL out of a text box or a command line.

    Args:
        on_start: handed the means to end it early, which then raises QueryTooHeavy here.

    Raises:
        QueryError: the gate refuses it, it is broken, or it took more than the limits.
        NoGeneration: nothing has been published yet.
        UsageError: this system cannot enforce the limits.
    """
    limits = limits or ChildLimits()
    request = _request(settings, text, values, generation, limits)
    return _answer(_asked(json.dumps(request).encode(), limits.seconds, on_start))


def plan_apart(
    settings: Settings,
    text: str,
    values: Mapping[str, object] | None = None,
    generation: int | None = None,
    *,
    on_start: Callable[[Kill], None] | None = None,
) -> str:
    """How the database would answer, drawn in letters. Raises as `run_apart`."""
    limits = ChildLimits()
    request = _request(settings, text, values, generation, limits) | {"plan": True}
    found = _asked(json.dumps(request).encode(), limits.seconds, on_start)
    _answer(found)
    return str(found.get("plan", ""))


def _request(
    settings: Settings,
    text: str,
    values: Mapping[str, object] | None,
    generation: int | None,
    limits: ChildLimits,
) -> dict[str, object]:
    if not child_process.can_be_limited():
        raise UsageError("Ad-hoc SQL needs Linux or macOS, where a process can be limited.")
    number, path = current_path(settings, generation)
    return {
        "mart": str(path.absolute()),
        "generation": number,
        "scope": None if settings.scope is None else sorted(settings.scope),
        "text": text,
        "values": {name: _sent(value) for name, value in (values or {}).items()},
        "limits": asdict(limits),
        "plan": False,
    }


def _asked(
    request: bytes, seconds: float, on_start: Callable[[Kill], None] | None
) -> dict[str, object]:
    """What the child wrote, or the reason why it wrote nothing."""
    command = [sys.executable, "-I", "-B", str(Path(child_process.__file__))]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={},
        cwd="/",
        close_fds=True,
        start_new_session=True,
    ) as child:
        if on_start:
            on_start(child.kill)
        try:
            written = _exchanged(child, request, seconds)
        finally:
            child.kill()
    if len(written) > LARGEST_ANSWER:
        raise QueryTooHeavy(
            "The answer is too large to be shown. Aggregate, or name fewer columns."
        )
    try:
        found = json.loads(written)
    except ValueError:
        raise QueryTooHeavy(
            "The statement was stopped: it took too much memory or time. Read fewer rows."
        ) from None
    return found if isinstance(found, dict) else {}


def _exchanged(child: subprocess.Popen[bytes], request: bytes, seconds: float) -> bytes:
    """What the child answers; when its copy is made it says so, and the query's time begins."""
    assert child.stdin and child.stdout  # noqa: S101 - both were asked for as pipes
    with _killed_after(child, START_SECONDS):
        try:
            child.stdin.write(request)
            child.stdin.close()
        except BrokenPipeError:
            return b""
        first = child.stdout.readline(len(child_process.READY) + 1)
    if first.decode(errors="replace").strip() != child_process.READY:
        return first + child.stdout.read(LARGEST_ANSWER)
    with _killed_after(child, seconds + GRACE_SECONDS):
        return child.stdout.read(LARGEST_ANSWER + 1)


@contextmanager
def _killed_after(child: subprocess.Popen[bytes], seconds: float) -> Iterator[None]:
    late = Timer(seconds, child.kill)
    late.start()
    try:
        yield
    finally:
        late.cancel()


def _answer(found: dict[str, object]) -> Result:
    if "error" in found:
        kind = KINDS.get(str(found.get("error")), QueryBroken)
        line, column = (int(str(found.get(key, 0))) for key in ("line", "column"))
        raise kind(str(found.get("message", "")), line, column)
    columns, types = (tuple(map(str, _list(found, key))) for key in ("columns", "types"))
    rows = {}
    for place, (name, kind_) in enumerate(zip(columns, types, strict=True)):
        read = {"date": date.fromisoformat, "time": datetime.fromisoformat}.get(kind_)
        values = [_received(row, place, read) for row in _list(found, "rows")]
        rows[name], _ = column_of(values, kind_)
    hidden = found.get("hidden")
    return Result(
        columns, types, rows,
        more=bool(found.get("more")),
        notes=tuple(map(str, _list(found, "notes"))),
        hidden=Hidden(**hidden) if isinstance(hidden, dict) else None,
        generation=int(str(found.get("generation", 0))),
        elapsed=float(str(found.get("elapsed", 0))),
    )  # fmt: skip


def _list(found: dict[str, object], key: str) -> list[object]:
    value = found.get(key)
    return value if isinstance(value, list) else []


def _received(row: object, place: int, read: object) -> object:
    value = row[place] if isinstance(row, list) else None
    return read(value) if callable(read) and isinstance(value, str) else value


def _sent(value: object) -> object:
    """Dates travel as {"date": text}; everything else as JSON has it."""
    if isinstance(value, date):
        return {"date": value.isoformat()[:10]}
    return list(value) if isinstance(value, tuple) else value
