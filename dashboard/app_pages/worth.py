"""What is one figure worth in another? A point, a quarter against a quarter, a what-if, money."""

from dataclasses import replace

import numpy as np
import streamlit as st

from dashboard.analyses.worth import WorthAnswer, what_if
from dashboard.charts import worth as chart
from dashboard.charts.numbers import month
from dashboard.charts.scatter import subtitle
from dashboard.language import current, say
from dashboard.selection import Selection
from dashboard.stats import NotEnoughData
from dashboard.stats.verdict import Verdict
from dashboard.widgets import choosing, draw, words
from dashboard.widgets.context import Context
from dashboard.widgets.evidence_cache import worth_at
from dashboard.widgets.navigate import link_to
from dashboard.widgets.problems import escaped

AT = "at"
PLACES = 100


def show(context: Context) -> None:
    title = st.container()
    selection = _filters(context)
    with words.weighing():
        answer = worth_at(context.settings, context.generation, selection)
    link = answer.link
    title.title(escaped(answer.question), anchor=False)
    words.answer(answer.sentence, _symbol(answer))
    words.quiet(
        f"{current().first(subtitle(link))}.", say("Goes with, which is not the same as brings.")
    )
    if isinstance(answer.goes.per_step, NotEnoughData):
        link_to(context, "link", say("See what can be said about this link"), x=link.x.metric,
                y=link.y.metric)  # fmt: skip
        words.footer(context)
        return
    draw.drawing(chart.worth_tiles(answer))
    words.caveats(answer.caveats)
    _what_if(answer)
    _results(answer)
    st.subheader(say("What to do"), anchor=False)
    st.markdown(escaped(answer.what_to_do))
    _work(answer)
    words.footer(context, _hidden_words(answer))


def _filters(context: Context) -> Selection:
    columns = st.columns([3, 3, 2], vertical_alignment="bottom")
    selection = choosing.pair(context, columns[0], columns[1], (say("What is"), say("worth in")))
    with columns[2]:
        where = choosing.some_units(context)
    return replace(selection, where=where)


def _symbol(answer: WorthAnswer) -> Verdict:
    found = answer.goes.per_step
    none = answer.link.verdict is Verdict.PRACTICALLY_NONE
    if isinstance(found, NotEnoughData) or (found.contains(0.0) and not none):
        return Verdict.CANNOT_TELL
    return answer.link.verdict


def _what_if(answer: WorthAnswer) -> None:
    """A level of x to ask about, kept as `?at=`; the slider ends where the data end."""
    st.subheader(say("What if?"), anchor=False)
    asked = _asked(answer)
    found = what_if(answer.link, asked)
    if isinstance(found, NotEnoughData):
        st.warning(escaped(chart.what_if_words(answer, found)))
    level = found.at if not isinstance(found, NotEnoughData) else float(answer.link.points.x.mean())
    key = f"address.{AT}"
    st.session_state[key] = level
    st.slider(
        say("{label} of a {kind}", label=answer.link.x.label, kind=answer.link.kind),
        answer.low,
        answer.high,
        step=(answer.high - answer.low) / PLACES,
        format="%.1f",
        key=key,
        on_change=_note_level,
    )
    if not isinstance(found, NotEnoughData):
        st.markdown(escaped(chart.what_if_words(answer, found)))
    drawn = chart.line(answer, found if not isinstance(found, NotEnoughData) else None)
    draw.figure(drawn, chart.alt(answer), chart.numbers(answer), "worth")


def _asked(answer: WorthAnswer) -> float:
    """What the address asks for; at first the border of the highest quarter."""
    said = st.query_params.get(AT)
    first = float(np.quantile(answer.link.points.x, 0.75))
    try:
        return float(said) if said else first
    except ValueError:
        st.warning(say("at={said} in the address: expected a number.", said=escaped(str(said))))
        return first


def _results(answer: WorthAnswer) -> None:
    if not answer.results:
        return
    st.subheader(say("And on the side of results"), anchor=False)
    draw.drawing(chart.result_tiles(answer))
    st.space("small")
    words.caveats(answer.sums)


def _note_level() -> None:
    st.query_params[AT] = f"{st.session_state[f'address.{AT}']:.4g}"


def _work(answer: WorthAnswer) -> None:
    with st.expander(say("Show the work")):
        link = answer.link
        rows = list(link.rungs[5].details)
        rows += [
            (
                say("{label} covers", label=label),
                say("{low} to {high}", low=month(span[0]), high=month(span[1])),
            )
            for label, span in (
                (link.x.label, link.pairs.x_span),
                (link.y.label, link.pairs.y_span),
            )
            if span
        ]
        rows.append((
            say("Method"),
            say(
                "Least squares over units, each once; quarters by Welch's t; how often by ½ + "
                "asin(r)/π (Dunlap 1994). The band and the what-if are of the average unit at "
                "that level, not of a single one"
            ),
        ))  # fmt: skip
        words.details(rows)


def _hidden_words(answer: WorthAnswer) -> str:
    link = answer.link
    if not link.hidden.units:
        return say("All {kinds} with both figures are counted.", kinds=link.kinds)
    return say(
        "{count} {kinds} are not counted: too few people answered there.",
        count=link.hidden.units, kinds=link.kinds,
    )  # fmt: skip
