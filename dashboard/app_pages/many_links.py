"""What goes with what? Every figure against every figure further down the chain."""

import streamlit as st

from dashboard.analyses.matrix import MatrixAnswer
from dashboard.analyses.matrix_words import family_words
from dashboard.charts import matrix
from dashboard.widgets import choosing, draw, words
from dashboard.widgets.context import Context
from dashboard.widgets.evidence_cache import matrix_of
from dashboard.widgets.generation import pin_suffix
from dashboard.widgets.navigate import link_to
from dashboard.widgets.problems import escaped

HOW_TO_READ = (
    "The number is the correlation between units. Coloured: told from chance although so many were "
    "looked at, in the colour of the side that follows, stronger the closer. Pale: maybe chance. "
    "✕: against the claim. ⇄: the other way round inside regions. Click a cell for its evidence."
)


def show(context: Context) -> None:
    title = st.container()
    narrow, _ = st.columns([2, 6])
    with narrow:
        where = choosing.some_units(context)
    with words.weighing():
        answer = matrix_of(context.settings, context.generation, where)
    title.title(escaped(answer.question), anchor=False)
    words.answer(answer.sentence)
    if not answer.tested:
        _nothing(context, answer)
        return
    words.quiet(f"{answer.units} {answer.kinds}.", HOW_TO_READ)
    draw.drawing(
        matrix.matrix(answer, carried=pin_suffix(context)), matrix.numbers(answer), "matrix"
    )
    st.subheader("What to do", anchor=False)
    st.markdown(escaped(answer.what_to_do))
    _work(answer)
    words.footer(context, words.hidden_words(answer.hidden))


def _nothing(context: Context, answer: MatrixAnswer) -> None:
    missing = "figures of a second side of the chain" if not answer.cells else "more units"
    st.info(f"There is nothing to compare yet: {missing} are needed.")
    link_to(context, "uploads", "Load the missing figures")
    words.footer(context)


def _work(answer: MatrixAnswer) -> None:
    with st.expander("Show the work"):
        st.markdown(escaped(family_words(answer.tested, answer.clear, answer.by_chance)))
        words.details([
            ("Which pairs", "Figures of different sides only, the earlier side first: figures of "
             "one side mostly measure the same thing and would make chance look rare"),
            ("Each link", "Pearson correlation over units, each once, over all periods that belong "
             "together; intervals by Fisher, not widened for the number of links"),
        ])  # fmt: skip
