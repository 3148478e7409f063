"""Loading what was confirmed, as work that outlasts the page, and its receipts."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from dashboard import ingest
from dashboard.errors import DataError
from dashboard.settings import Settings
from dashboard.widgets import jobs, signed_in, words
from dashboard.widgets.context import Context
from dashboard.widgets.navigate import link_to
from dashboard.widgets.problems import escaped, show_any

from .upload_intake import FOLDER, next_files


@dataclass(frozen=True, slots=True)
class Loads:
    """What became of the files of one confirmation; each was loaded whole or not at all."""

    receipts: tuple[ingest.Receipt, ...]
    error: DataError | None = None
    untried: tuple[str, ...] = ()


def start(settings: Settings, intakes: Sequence[ingest.Intake], left: Sequence[Path]) -> None:
    """Begins to load; the files that are left wait beside the place for the next."""
    names = ", ".join(one.path.name for one in intakes)
    for one in intakes:
        who = signed_in.acting(settings, "upload", one.path.name)
    folder = st.session_state.get(FOLDER)

    # The folder is held by the work that reads from it: it stays even if the visitor leaves.
    def work(report: jobs.Report, _held: object = folder) -> Loads:
        return load(settings, intakes, who, report)

    jobs.start(f"Loading {names}", signed_in.publishing(settings, work))
    next_files(left)


def load(
    settings: Settings, intakes: Sequence[ingest.Intake], who: str, report: jobs.Report
) -> Loads:
    """One after another; the first that fails stops those that may rest on it. Then publishes."""
    receipts: list[ingest.Receipt] = []
    error: DataError | None = None
    untried: tuple[str, ...] = ()
    share = 0.6 / max(len(intakes), 1)
    for number, one in enumerate(intakes):

        def told(part: float, what: str, number: int = number) -> None:
            report(share * (number + part), what)

        try:
            receipts.append(
                ingest.load_file(
                    one.path, settings, who=who, accept_rejects=one.accept_rejects,
                    publish=False, on_progress=told, **one.asked(),
                )
            )  # fmt: skip
        except DataError as found:
            error = found
            untried = tuple(rest.path.name for rest in intakes[number + 1 :])
            break
    if receipts:
        receipts = ingest.published(receipts, settings, report)
    return Loads(tuple(receipts), error, untried)


def show(context: Context, loads: Loads) -> None:
    """A receipt each, then what did not go in."""
    for receipt in loads.receipts:
        show_receipt(context, receipt)
    if loads.error is not None:
        show_any(loads.error)
    if loads.untried:
        names = ", ".join(loads.untried)
        words.quiet(f"Not tried, because they may rest on it: {names}.")


def show_receipt(context: Context, receipt: ingest.Receipt) -> None:
    """What one load did, and how to take it back."""
    first, *rest = ingest.receipt_lines(receipt)
    with st.container(border=True):
        st.markdown(f":material/check_circle: **{escaped(first)}**")
        st.markdown("\n".join(f"- {escaped(line.strip())}" for line in rest))
        link_to(context, "", "See what changed")
