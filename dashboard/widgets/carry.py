"""Every table of a page may be carried away, with what must be known of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from dashboard.analyses.overview import hidden_summary
from dashboard.charts import theme
from dashboard.language import say
from dashboard.mart.about import about
from dashboard.mart.export import export_bytes
from dashboard.mart.reading import open_mart
from dashboard.mart.result import Hidden, result_of
from dashboard.settings import Settings
from dashboard.units_as import ASKED

from .cache import caption_of
from .context import Context
from .signed_in import Taker, taker
from .take_away import KINDS

Table = Mapping[str, Sequence[object]]
HERE = "carry.page"
# More values than this under one name are counted in a picture's small print, not listed.
FEW = 6


@dataclass(frozen=True, slots=True)
class Leaf:
    """The page being drawn: whose figures it shows, its name, and who takes them away."""

    settings: Settings
    generation: int
    page: str
    noted: Taker


def begin(context: Context, page: str) -> None:
    """Note whose tables come next; a part of a page that is drawn anew by itself finds it too."""
    st.session_state[HERE] = (
        Leaf(context.settings, context.generation, page, taker(context.settings))
        if context.mart is not None
        else None
    )


def buttons(rows: Table, key: str, title: str) -> None:
    """CSV, Excel, Parquet and JSON of a table; made on click, so they cost the page nothing.

    Args:
        title: what the table says, in a sentence.
    """
    leaf: Leaf | None = st.session_state.get(HERE)
    if leaf is None:
        return
    name = name_of(key)
    chosen = tuple((one, ", ".join(values)) for one, values in _asked().items())
    with st.container(horizontal=True, gap="small"):
        for form, (label, mime) in KINDS.items():
            st.download_button(
                label,
                leaf.noted(f"{name}.{form}", _made(leaf, rows, form, title, chosen)),
                file_name=f"{name}.{form}",
                mime=mime,
                key=f"carry.{key}.{form}",
                on_click="ignore",
                type="tertiary",
                icon=":material/download:",
            )


def name_of(key: str) -> str:
    """What a file of this part of the page is called, without its ending."""
    leaf: Leaf | None = st.session_state.get(HERE)
    part = key.rsplit(".", 1)[-1]
    if leaf is None:
        return part
    return f"{leaf.page.lower().replace(' ', '_')}_{part}_g{leaf.generation}"


def captioned(drawn: Any) -> Any:
    """A figure with its small print below; choices stand in it, since a picture has no address."""
    leaf: Leaf | None = st.session_state.get(HERE)
    if leaf is None:
        return drawn
    return theme.captioned(drawn, " ".join((caption_of(leaf.settings, leaf.generation), _chosen())))


def _chosen() -> str:
    said = "; ".join(
        f"{name}: {', '.join(values) if len(values) <= FEW else _many(values)}"
        for name, values in _asked().items()
    )
    return say("Chosen: {said}.", said=said) if said else ""


def _many(values: Sequence[str]) -> str:
    return say("{count} of them", count=len(values))


def _asked() -> dict[str, list[str]]:
    """What was chosen, but for what the small print says anyway."""
    told = ("g", ASKED, "language")
    return {one: st.query_params.get_all(one) for one in st.query_params if one not in told}


def _made(
    leaf: Leaf, rows: Table, form: str, title: str, chosen: tuple[tuple[str, str], ...]
) -> Callable[[], bytes]:
    def made() -> bytes:
        said = hidden_summary(open_mart(leaf.settings, leaf.generation))
        hidden = Hidden(
            said.units, said.of_units, said.cells, None if said.people is None else int(said.people)
        )
        result = result_of(rows, hidden, leaf.generation)
        small = about(leaf.settings, result, title=f"{leaf.page}: {title}", chosen=chosen)
        return export_bytes(result, form, small)

    return made
