"""What a job costs in a process of its own: processor time, clock, memory; by statement too."""

import multiprocessing
import resource
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from typing import Any

from dashboard.publish import steps
from dashboard.publish.engine import DuckEngine


@dataclass(slots=True)
class Spent:
    """Processor seconds, clock, megabytes at the peak; processor seconds by step."""

    busy: float = 0
    wall: float = 0
    peak: float = 0
    by_step: dict[str, float] = field(default_factory=dict)
    statements: int = 0


def measured(job: Callable[..., object], *values: object, **named: object) -> Spent:
    """Runs it in a fresh process."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_child, args=(there, job, values, named))
    process.start()
    there.close()
    try:
        found = here.recv()
    except EOFError:
        raise SystemExit(f"{job.__name__} died; see above") from None
    process.join()
    if not isinstance(found, Spent):
        raise SystemExit(f"{job.__name__}: {found}")
    return found


def _child(
    pipe: Connection, job: Callable[..., object], values: tuple[object, ...], named: dict[str, Any]
) -> None:
    spent: Counter[str] = Counter()
    calls = watch(spent)
    start, wall = time.process_time(), time.perf_counter()
    job(*values, **named)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    pipe.send(Spent(time.process_time() - start, time.perf_counter() - wall, peak, dict(spent),
                    len(calls)))  # fmt: skip


def watch(spent: Counter[str]) -> list[str]:
    """From now on adds up what statements, and hiding as a whole, take; gives those run."""
    calls: list[str] = []
    for method in ("keep", "remember", "add", "run", "one", "all", "arrays", "view"):
        setattr(DuckEngine, method, _timed(getattr(DuckEngine, method), spent, calls))
    for part in ("disclose", "make_segments", "give_moments"):
        setattr(steps, part, _whole(getattr(steps, part), spent, f"({part})"))
    return calls


def _timed(made: Callable[..., Any], spent: Counter[str], calls: list[str]) -> Callable[..., Any]:
    def run(engine: DuckEngine, name: str, *values: object, **named: object) -> Any:
        calls.append(name)
        return _whole(made, spent, name)(engine, name, *values, **named)

    return run


def _whole(made: Callable[..., Any], spent: Counter[str], name: str) -> Callable[..., Any]:
    def run(*values: object, **named: object) -> Any:
        start = time.process_time()
        try:
            return made(*values, **named)
        finally:
            spent[name] += time.process_time() - start

    return run
