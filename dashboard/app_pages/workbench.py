"""SQL written on the spot, run in a process of its own; what proves good becomes a question."""

import streamlit as st

from dashboard.errors import QueryError
from dashboard.mart.filled_in import names_in
from dashboard.mart.parameter_reading import DAYS
from dashboard.mart.result import Result
from dashboard.sql_files import sql
from dashboard.widgets import problems, signed_in, words
from dashboard.widgets.broken_question import show_query_error
from dashboard.widgets.context import Context
from dashboard.widgets.navigate import link_to
from dashboard.widgets.quick_chart import quick_chart
from dashboard.widgets.result_table import result_table
from dashboard.widgets.save_question import save_as_question
from dashboard.widgets.statement_run import LIMITS, StatementRun, begin
from dashboard.widgets.take_away import take_away
from dashboard.widgets.workbench_aside import SQL, history, names_while_typing, remember, tables

RUN = "workbench.run"
LOOK_IN = 0.5
KEYS = "Ctrl+Enter takes over what you typed. Names are offered as you type, or with Ctrl+Space."


def show(context: Context) -> None:
    link_to(context, "questions", "All questions")
    st.title("What else do you want to know?", anchor=False)
    if not context.settings.workbench:
        words.answer("The workbench is switched off.")
        words.quiet("Whoever looks after Linkage switches it on: workbench = true in linkage.toml.")
        words.footer(context)
        return
    words.quiet(
        f"One SELECT over the published tables. It stops after {LIMITS.seconds:.0f} seconds, "
        f"{LIMITS.rows:,} rows or {LIMITS.memory} of memory. What is hidden was taken out before."
    )
    _editor(context)
    _outcome(context)
    words.footer(context)


def _editor(context: Context) -> None:
    st.session_state.setdefault(SQL, sql("starter/workbench"))
    text = st.text_area("SQL", key=SQL, height=260, help=KEYS)
    names_while_typing(context)
    values = _values(text)
    running = _running()
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.button("Run", type="primary", icon=":material/play_arrow:", disabled=running,
                  on_click=_begin, args=(context, values, False))  # fmt: skip
        st.button("Explain", icon=":material/account_tree:", disabled=running,
                  on_click=_begin, args=(context, values, True),
                  help="How the database would go about it; nothing is run.")  # fmt: skip
        if running:
            st.button("Cancel", icon=":material/stop:", on_click=st.session_state[RUN].cancel)
        tables(context)
        history()


def _values(text: str) -> dict[str, object]:
    """A field for each `$name`; an empty one is NULL."""
    names = names_in(text)
    if not names:
        return {}
    values: dict[str, object] = {}
    for name, column in zip(names, st.columns(max(3, len(names))), strict=False):
        key = f"workbench.value.{name}"
        if DAYS.match(name):
            values[name] = column.date_input(f"${name}", None, key=key, format="YYYY-MM-DD")
        else:
            values[name] = column.text_input(f"${name}", key=key) or None
    return values


def _begin(context: Context, values: dict[str, object], plan_only: bool) -> None:
    text = st.session_state[SQL]
    signed_in.acting(context.settings, "query", text[:500], generation=context.generation)
    remember(text)
    run = begin(context.settings, text, values, context.generation, plan_only=plan_only)
    st.session_state[RUN] = run


def _running() -> bool:
    run = st.session_state.get(RUN)
    return run is not None and not run.done


def _outcome(context: Context) -> None:
    run: StatementRun | None = st.session_state.get(RUN)
    if run is None:
        return
    if not run.done:
        _waiting(run)
    elif run.cancelled:
        st.info("Cancelled. Nothing came of it.")
    elif isinstance(run.error, QueryError):
        show_query_error(run.error, run.text)
    elif run.error is not None:
        problems.show_any(run.error)
    elif run.plan is not None:
        st.code(run.plan, language=None)
    elif run.result is not None:
        _rows(context, run, run.result)


def _waiting(run: StatementRun) -> None:
    @st.fragment(run_every=LOOK_IN)
    def look_in() -> None:
        if run.done:
            st.rerun()
        st.markdown(f":material/hourglass_top: Running for {run.seconds:.0f} seconds.")

    look_in()


def _rows(context: Context, run: StatementRun, result: Result) -> None:
    count = "1 row" if len(result) == 1 else f"{len(result):,} rows"
    more = f"There are more; these are the first {LIMITS.rows:,}." if result.more else ""
    words.quiet(f"{count} in {result.elapsed:.2f} seconds.", more, *result.said())
    if not len(result):
        st.info("No row fits.")
        return
    chart = quick_chart(result, "workbench.chart")
    result_table(result, "workbench.rows")
    take_away(context.settings, result, "workbench")
    save_as_question(context.settings, run.text, chart)
