"""Does the whole chain hold? Each link, what they imply for the two ends, and what those show."""

import streamlit as st

from dashboard.analyses.whole_chain import ChainAnswer
from dashboard.analyses.whole_chain_words import NO_ORDER
from dashboard.analyses.wording import interval_words, signed
from dashboard.charts import end_to_end as ends_chart
from dashboard.charts.chain import chain
from dashboard.charts.chain import numbers as chain_numbers
from dashboard.charts.numbers import month
from dashboard.stats import NotEnoughData
from dashboard.stats.end_to_end import EndToEnd
from dashboard.stats.mediation import Indirect
from dashboard.widgets import address, choosing, draw, words
from dashboard.widgets.cache import overview_of
from dashboard.widgets.context import Context
from dashboard.widgets.generation import pin_suffix
from dashboard.widgets.people_cache import chain_of
from dashboard.widgets.problems import escaped

KEY = (
    "Thicker: the two go together more closely. Paler: less sure. Hatched: cannot be told. An "
    "arrow opens its evidence."
)


def show(context: Context) -> None:
    title = st.container()
    in_order = address.switch("Take each figure from before the next one", "in_order")
    choosing.units_as(context)
    with words.weighing():
        overview = overview_of(context.settings, context.generation)
        answer = chain_of(context.settings, context.generation, in_order)
    title.title(answer.question, anchor=False)
    words.answer(answer.sentence)
    draw.drawing(chain(overview, carried=pin_suffix(context)))
    words.quiet(KEY)
    draw.numbers(chain_numbers(overview), "chain")
    st.subheader("How sure is that?", anchor=False)
    words.caveats(answer.caveats)
    _ends(answer)
    st.subheader("What to do", anchor=False)
    st.markdown(escaped(answer.what_to_do))
    _work(answer)
    words.footer(context, words.hidden_words(overview.hidden))


def _ends(answer: ChainAnswer) -> None:
    ends = answer.ends
    if isinstance(ends, NotEnoughData):
        return
    words.quiet(
        f"{ends.units} {answer.kinds} with every figure; {ends.dropped} lack one.", _spans(answer)
    )
    rows = ends_chart.rows(answer, ends)
    draw.figure(
        ends_chart.forest(rows, "Correlation", line=0.0, line_name="no link"),
        ends_chart.alt(rows),
        ends_chart.numbers(rows, "What"),
        "ends",
    )
    first, last = answer.chain[0].phrase, answer.chain[-1].phrase
    st.markdown(escaped(ends_chart.strength_words(ends, first, last, answer.kind)))


def _spans(answer: ChainAnswer) -> str:
    if not answer.in_order:
        start, end = answer.spans[0]
        return f"{month(start)} to {month(end)}."
    spans = zip(answer.chain, answer.spans, strict=True)
    said = [f"{info.phrase} from {month(s)} to {month(e)}" for info, (s, e) in spans]
    return f"First {', then '.join(said)}."


def _work(answer: ChainAnswer) -> None:
    with st.expander("Show the work"):
        rows = [("Time order", "given" if answer.in_order else NO_ORDER)]
        if isinstance(answer.ends, EndToEnd):
            rows.append((
                "Product of the links", "r of neighbours multiplied; limits from 2 000 resamples "
                "of units, the same ones for the product, the ends and their difference",
            ))  # fmt: skip
        for way in answer.through:
            name = f"{way.first.label} through {way.middle.phrase} on {way.last.phrase}"
            rows.append((name, _way_words(way.found, way.last.unit_label)))
        rows.append((
            "Way through", "a·b of two regressions over units, percentile limits from 5 000 "
            "resamples of units (Preacher and Hayes 2008); Sobel's test is not used, since a·b is "
            "skewed",
        ))  # fmt: skip
        words.details(rows)


def _way_words(found: Indirect | NotEnoughData, unit_label: str) -> str:
    if isinstance(found, NotEnoughData):
        return f"cannot say: {found.reason}"
    way = found.indirect
    return (
        f"{signed(way.value, 3)} [{interval_words(way.low, way.high, 3)}] {unit_label} a point, "
        f"past it {signed(found.direct, 3)}"
    )
