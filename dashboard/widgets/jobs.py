"""Work that outlasts a page: it goes on when the reader looks at another page, and says how far.

One job at a time in a server: the store has one writer anyway. The thread knows nothing of the
page; the page looks in twice a second.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock, Thread

import streamlit as st

from dashboard.errors import StoreBusy
from dashboard.language import say

from . import speaking

Report = Callable[[float, str], None]
LOOK_IN = "500ms"
MINE = "job"


@dataclass(slots=True)
class Job:
    """Work under way or done.

    Attributes:
        share: 0 to 1. doing: what is being done now, in words.
        result: what it returned; error: what it raised; both None while it runs.
    """

    label: str
    share: float = 0.0
    doing: str = ""
    done: bool = False
    result: object = None
    error: Exception | None = None

    def report(self, share: float, doing: str) -> None:
        self.share, self.doing = min(max(share, 0.0), 1.0), doing


@dataclass(slots=True)
class _Desk:
    job: Job | None = None
    thread: Thread | None = None
    lock: Lock = field(default_factory=Lock)


@st.cache_resource(show_spinner=False)
def _desk() -> _Desk:
    return _Desk()


def start(label: str, work: Callable[[Report], object]) -> Job:
    """Begin a job.

    Raises:
        StoreBusy: another one is still running.
    """
    desk = _desk()
    with desk.lock:
        if desk.job is not None and not desk.job.done:
            raise StoreBusy(f"Still busy: {desk.job.label}. Wait until it is done and try again.")
        desk.job = Job(label)
        desk.thread = Thread(target=_run, args=(desk.job, work), daemon=True)
        desk.thread.start()
    st.session_state[MINE] = desk.job
    return desk.job


def running() -> Job | None:
    """The job under way, whoever began it."""
    job = _desk().job
    return job if job is not None and not job.done else None


def finished() -> Job | None:
    """The job that this visitor began, once it is done, until it is taken note of."""
    job: Job | None = st.session_state.get(MINE)
    return job if job is not None and job.done else None


def forget() -> None:
    """Take note of this visitor's job."""
    st.session_state.pop(MINE, None)


def wait(seconds: float = 60) -> None:
    """Until the job is done; for tests."""
    thread = _desk().thread
    if thread is not None:
        thread.join(seconds)


def progress() -> bool:
    """Show the running job, if there is one; True while it runs."""
    if running() is None:
        return False
    _watch(in_words=True)
    return True


def notice() -> None:
    """On pages that only show figures: newer ones are coming, and appear by themselves."""
    if running() is not None:
        _watch(in_words=False)


@speaking.fragment(run_every=LOOK_IN)
def _watch(in_words: bool) -> None:
    job = running()
    if job is None:
        st.rerun()
    elif in_words:
        st.progress(job.share, text=f"{job.label}: {job.doing}" if job.doing else job.label)
    else:
        st.progress(job.share, text=say("Newer figures are on their way"))


def _run(job: Job, work: Callable[[Report], object]) -> None:
    try:
        job.result = work(job.report)
    except Exception as error:  # noqa: BLE001  shown on the page; a thread has nobody to raise to
        job.error = error
    finally:
        job.done = True
