"""The answers on paper, made beside the page: it stays quick, says how far, and keeps what is made.

What is made is kept by generation, selection and what its reader may see, all of which the key
holds; the thread knows nothing of the page, which looks in twice a second.
"""

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock, Thread

import streamlit as st

from dashboard.charts.numbers import count
from dashboard.errors import LinkageError
from dashboard.language import later, say, speak
from dashboard.mart.reading import open_mart
from dashboard.reports.papers import KINDS, Form, file_name, paper
from dashboard.reports.report import gather
from dashboard.selection import Selection
from dashboard.settings import Settings

from . import speaking
from .cache import link_of, overview_of
from .context import Context
from .signed_in import current_identity, exporting, may_open

LOOK_IN = "500ms"
# Papers kept in memory, a megabyte each at most for a usual company.
MOST = 24
OFFERED: tuple[tuple[Form, bool, str], ...] = (
    ("pdf", False, later("Board PDF, one page")),
    ("pdf", True, later("PDF with all the evidence")),
    ("pptx", False, later("Slides")),
    ("xlsx", False, later("Workbook")),
    ("bundle", False, later("Evidence bundle, to work it out again")),
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """One paper; the settings name whose eyes it is for."""

    settings: Settings
    generation: int
    selection: Selection | None
    form: Form
    full: bool

    @property
    def name(self) -> str:
        return file_name(self.form, self.generation, full=self.full)


@dataclass(slots=True)
class Making:
    """A paper under way or made; `error` is said on the page."""

    share: float = 0.0
    doing: str = later("beginning")
    content: bytes | None = None
    error: str = ""
    thread: Thread | None = None

    @property
    def done(self) -> bool:
        return self.content is not None or bool(self.error)

    def report(self, share: float, doing: str) -> None:
        self.share, self.doing = share, doing


@dataclass(slots=True)
class _Desk:
    made: OrderedDict[Wanted, Making] = field(default_factory=OrderedDict)
    lock: Lock = field(default_factory=Lock)


@st.cache_resource(show_spinner=False)
def _desk() -> _Desk:
    return _Desk()


def offer(context: Context, selection: Selection | None = None) -> None:
    """The button. Tables behind the answers go to those who may ask questions of them.

    Args:
        selection: the link on the page; None = the claim of the overview.
    """
    with st.popover(say("Take it along"), icon=":material/print:"):
        wanted = [
            (Wanted(context.settings, context.generation, selection, form, full), say(label))
            for form, full, label in OFFERED
            if form != "bundle" or may_open(current_identity(context.settings), "questions")
        ]
        for one, label in wanted:
            _row(one, label)
        if any(_under_way(one) for one, _ in wanted):
            _watch([one for one, _ in wanted])


def begin(wanted: Wanted) -> Making:
    """Starts making a paper, or gives what is made or under way already."""
    desk = _desk()
    with desk.lock:
        found = desk.made.get(wanted)
        if found is None or found.error:
            found = desk.made[wanted] = Making()
            found.thread = Thread(target=_make, args=(wanted, found), daemon=True)
            found.thread.start()
        desk.made.move_to_end(wanted)
        while len(desk.made) > MOST:
            desk.made.popitem(last=False)
    return found


def _clicked(wanted: Wanted) -> None:
    begin(wanted)


def _row(wanted: Wanted, label: str) -> None:
    found = _desk().made.get(wanted)
    key = f"along.{wanted.form}.{wanted.full}"
    if found is not None and found.content is not None:
        content = found.content
        st.download_button(
            say("Save: {paper} ({size} kB)", paper=label, size=count(len(content) / 1000)),
            exporting(wanted.settings, wanted.name, lambda: content),
            file_name=wanted.name,
            mime=KINDS[wanted.form].mime,
            key=f"{key}.save",
            on_click="ignore",
            icon=":material/download:",
            width="stretch",
        )
        return
    busy = _under_way(wanted)
    st.button(label, key=key, on_click=_clicked, args=(wanted,), disabled=busy, width="stretch")
    if found is not None and found.error:
        st.error(found.error)


def _under_way(wanted: Wanted) -> bool:
    found = _desk().made.get(wanted)
    return found is not None and not found.done


@speaking.fragment(run_every=LOOK_IN)
def _watch(wanted: list[Wanted]) -> None:
    under_way = [one for one in wanted if _under_way(one)]
    if not under_way:
        st.rerun()
    for one in under_way:
        found = _desk().made[one]
        st.progress(found.share, text=f"{one.name}: {say(found.doing)}")


def _make(wanted: Wanted, making: Making) -> None:
    settings, generation = wanted.settings, wanted.generation
    speak(settings.language)
    try:
        mart = open_mart(settings, generation)
        report = gather(
            mart,
            settings,
            wanted.selection,
            seen=overview_of(settings, generation),
            weigh=lambda chosen: link_of(settings, generation, chosen),
            progress=making.report,
        )
        making.report(0.8, later("writing"))
        making.content = paper(wanted.form, report, mart, settings, full=wanted.full)
    except LinkageError as error:
        making.error = str(error)
    except Exception:  # noqa: BLE001  shown on the page; a thread has nobody to raise to
        making.error = say(
            "It could not be made. Try again, or `linkage report` on the command line."
        )
