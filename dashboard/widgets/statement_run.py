"""One statement of the workbench under way: in a process of its own, watched by its page."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import BoundedSemaphore, Thread

from dashboard.errors import LinkageError
from dashboard.mart.child import ChildLimits, plan_apart, run_apart
from dashboard.mart.result import Result
from dashboard.settings import Settings

# Each may take gigabytes; whoever comes later waits for a place.
PLACES = BoundedSemaphore(2)
LIMITS = ChildLimits()


@dataclass(slots=True)
class StatementRun:
    """What was asked, and what has come of it.

    Attributes:
        result: its rows; plan: how the database would go about it, where only that was asked.
        error: what it raised; all three are None while it runs.
    """

    text: str
    values: dict[str, object]
    generation: int
    plan_only: bool = False
    began: float = field(default_factory=time.monotonic)
    result: Result | None = None
    plan: str | None = None
    error: Exception | None = None
    done: bool = False
    cancelled: bool = False
    _kill: Callable[[], None] | None = None

    @property
    def seconds(self) -> float:
        return time.monotonic() - self.began

    def cancel(self) -> None:
        """Ends it now; whoever waits for a place never starts."""
        self.cancelled = True
        if self._kill:
            self._kill()

    def started(self, kill: Callable[[], None]) -> None:
        """Called with the means to end it once its process is there."""
        self._kill = kill
        if self.cancelled:
            kill()


def begin(
    settings: Settings,
    text: str,
    values: Mapping[str, object],
    generation: int,
    *,
    plan_only: bool = False,
) -> StatementRun:
    """Starts a statement and returns at once."""
    run = StatementRun(text, dict(values), generation, plan_only)
    Thread(target=_work, args=(settings, run), daemon=True).start()
    return run


def _work(settings: Settings, run: StatementRun) -> None:
    try:
        with PLACES:
            if run.cancelled:
                return
            asked = (settings, run.text, run.values, run.generation)
            if run.plan_only:
                run.plan = plan_apart(*asked, on_start=run.started)
            else:
                run.result = run_apart(*asked, limits=LIMITS, on_start=run.started)
    except LinkageError as error:
        run.error = error
    except Exception as error:  # noqa: BLE001  a thread has no one else to tell
        run.error = error
    finally:
        run.done = True
