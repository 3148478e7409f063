"""What each column of a file becomes, to look at and to change; kept as its map."""

from pathlib import Path
from typing import Any

import streamlit as st

from dashboard import ingest
from dashboard.ingest import map_changes
from dashboard.ingest.column_keys import COLUMN_KEYS, NEEDED_KEYS
from dashboard.ingest.map_text import map_text
from dashboard.ingest.mapping import ROLES, SIDES, Map
from dashboard.widgets import words

from .upload_intake import forget_map, keep_map, keep_map_text, key, map_of

_ROLE_WORDS = {
    "engagement": "engagement",
    "enps": "eNPS",
    "driver": "theme (driver)",
    "service_climate": "service climate",
    "other": "other, not counted",
}


def show(path: Path, found: ingest.Inspection) -> None:
    """Closed until somebody wants to look."""
    with st.expander(f"What each of its {len(found.columns)} columns becomes"):
        names, meanings = zip(*found.columns, strict=True)
        st.dataframe({"Column": names, "Becomes": meanings}, hide_index=True)
    if found.plan.items and "item" not in found.plan.columns:
        with st.expander("What its questions count as"):
            _items(path, found.plan)
    if found.plan.metrics and found.kind == "unit_scores":
        with st.expander("What its figures are"):
            _metrics(path, found.plan)
    with st.expander("The map: how it is read, to save or to change"):
        _map(path, found.plan)


def _items(path: Path, plan: Map) -> None:
    words.quiet("Reversed: a high answer is a bad one. Unlike scales are never averaged.")
    rows = [
        {"Question": one.text or one.column, "Counts as": _ROLE_WORDS[one.role],
         "Theme": one.driver, "From": one.low, "To": one.high, "Reversed": one.reversed}
        for one in plan.items
    ]  # fmt: skip
    roles = list(_ROLE_WORDS.values())
    edited = st.data_editor(
        rows,
        hide_index=True,
        disabled=["Question"],
        column_config={"Counts as": st.column_config.SelectboxColumn(options=roles, required=True)},
        key=key(path, "items"),
    )
    st.button("Use these questions", key=key(path, "use items"), on_click=_use_items,
              args=(path, plan, edited))  # fmt: skip


def _use_items(path: Path, plan: Map, rows: list[dict[str, Any]]) -> None:
    keep_map(path, items_as(plan, rows))


def items_as(plan: Map, rows: list[dict[str, Any]]) -> Map:
    """The map with its questions as the table says."""
    roles = {said: role for role, said in _ROLE_WORDS.items()}
    for one, row in zip(plan.items, rows, strict=True):
        role = roles.get(row["Counts as"], one.role)
        plan = map_changes.with_item(
            plan, one.column, role=role if role in ROLES else one.role,
            driver=row["Theme"] or "", low=row["From"], high=row["To"],
            reversed=bool(row["Reversed"]),
        )  # fmt: skip
    return plan


def _metrics(path: Path, plan: Map) -> None:
    rows = [
        {"Figure": one.name, "Called": one.label or one.name, "Side": one.side, "From": one.low,
         "To": one.high, "Better": one.better}
        for one in plan.metrics
    ]  # fmt: skip
    pick = st.column_config.SelectboxColumn
    edited = st.data_editor(
        rows,
        hide_index=True,
        disabled=["Figure"],
        column_config={
            "Side": pick(options=list(SIDES), required=True),
            "Better": pick(options=["higher", "lower", "neither"], required=True),
        },
        key=key(path, "metrics"),
    )
    st.button("Use these figures", key=key(path, "use metrics"), on_click=_use_metrics,
              args=(path, plan, edited))  # fmt: skip


def _use_metrics(path: Path, plan: Map, rows: list[dict[str, Any]]) -> None:
    keep_map(path, metrics_as(plan, rows))


def metrics_as(plan: Map, rows: list[dict[str, Any]]) -> Map:
    """The map with its figures as the table says."""
    for one, row in zip(plan.metrics, rows, strict=True):
        plan = map_changes.with_metric(
            plan, one.name, label=row["Called"] or one.name, side=row["Side"],
            low=row["From"], high=row["To"], better=row["Better"],
        )  # fmt: skip
    return plan


def _map(path: Path, plan: Map) -> None:
    words.quiet(
        "Loading keeps it, and the next file with the same columns is read by it without a "
        "question. Save it to use it elsewhere."
    )
    text = st.text_area("Map", map_text(plan), height=320, key=_named_by(path, plan))
    with st.container(horizontal=True):
        st.button("Read it again with this map", key=key(path, "use map"), on_click=keep_map_text,
                  args=(path, text))  # fmt: skip
        st.download_button("Save the map", text, file_name=f"{path.stem}.toml", on_click="ignore",
                           key=key(path, "save map"))  # fmt: skip
        if map_of(path).exists():
            st.button("Forget these answers", key=key(path, "forget"), on_click=forget_map,
                      args=(path,))  # fmt: skip


def _named_by(path: Path, plan: Map) -> str:
    # Another map is another text: a widget that lived on would show the old one.
    return f"{key(path, 'map')}.{hash(map_text(plan))}"


def ask_for_columns(path: Path, kind: str) -> None:
    """For a file that no format knows: which column holds what this kind cannot do without."""
    names = ingest.column_names(path)
    needed = NEEDED_KEYS[kind]
    further = [one.name for one in COLUMN_KEYS[kind] if one.name not in needed]
    with st.form(key(path, "columns")):
        st.markdown("**Which column holds what?**")
        for one, meaning in needed.items():
            st.selectbox(meaning[:1].upper() + meaning[1:], names, index=None,
                         key=key(path, f"column {one}"))  # fmt: skip
        with st.expander("Further columns"):
            for one in further:
                st.selectbox(one.replace("_", " ").capitalize(), names, index=None,
                             key=key(path, f"column {one}"))  # fmt: skip
        keys = (*needed, *further)
        st.form_submit_button("Read it like this", on_click=_use_columns, args=(path, kind, keys))


def _use_columns(path: Path, kind: str, keys: tuple[str, ...]) -> None:
    said = {one: st.session_state.get(key(path, f"column {one}")) or "" for one in keys}
    keep_map(path, map_changes.with_columns(Map(kind), said))
