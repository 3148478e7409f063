"""In their words: when did anybody last write it, where never, and what one side alone says."""

from datetime import date

import streamlit as st

from dashboard.analyses.scope import WHOLE
from dashboard.analyses.wording import thousands
from dashboard.analyses.words import WordsAnswer
from dashboard.analyses.words.said import ANY, CUSTOMER, SIDES, STAFF
from dashboard.charts import forest
from dashboard.charts import words as chart
from dashboard.charts.markup import tag, text
from dashboard.charts.numbers import decimal, month
from dashboard.language import later, say
from dashboard.stats import Interval
from dashboard.widgets import address, draw, words
from dashboard.widgets.cache import units_of
from dashboard.widgets.context import Context
from dashboard.widgets.navigate import link_to
from dashboard.widgets.people_cache import listed_words_of, words_of
from dashboard.widgets.problems import escaped

from . import words_list

# Units to choose from: deeper ones are reached by their own address.
DEEPEST = 1


def show(context: Context) -> None:
    title = st.container()
    if context.mart is None:
        return
    unit, word = _filters(context)
    answer = words_of(context.settings, context.generation, unit, word)
    title.title(escaped(answer.question), anchor=False)
    words.answer(answer.sentence)
    if len(answer.missing) == len(SIDES):
        _nothing(context, answer)
        return
    words.quiet(_basis(answer))
    _over_time(answer, "words", answer.pride)
    st.subheader(say("How sure is that?"), anchor=False)
    words.caveats(answer.caveats)
    _last(answer)
    _where(answer)
    _sides(answer)
    _quotes(answer)
    st.subheader(say("What to do"), anchor=False)
    st.markdown(escaped(answer.what_to_do))
    link_to(context, "questions", say("Take the counts away"), question="last_said")
    _work()
    words_list.show(context)
    words.footer(context, _hidden(answer))


def _filters(context: Context) -> tuple[str, str]:
    here = (context.settings, context.generation)
    listed = {word: chart.name_of(word) for word in listed_words_of(*here)} or {
        ANY: say("any word")
    }
    known = units_of(*here)
    asked = st.query_params.get("unit")
    names = {
        code: say("everywhere") if code == WHOLE else info.name
        for code, info in known.items()
        if info.level <= DEEPEST or code == asked
    }
    left, right = st.columns(2)
    with left:
        word = address.choose(say("Which word"), "word", listed, ANY)
    with right:
        unit = address.choose(say("Where"), "unit", names, WHOLE)
    return unit, word


def _nothing(context: Context, answer: WordsAnswer) -> None:
    words.caveats(answer.caveats[: len(SIDES)])
    st.markdown(escaped(answer.what_to_do))
    link_to(context, "uploads", say("Load comments"))
    words_list.show(context)
    words.footer(context)


def _basis(answer: WordsAnswer) -> str:
    said = []
    for side in SIDES:
        one = answer.of(side)
        if wrote := sum(point.wrote or 0 for point in one.points):
            said.append(say(_WROTE[side], count=thousands(wrote), rounds=len(one.points)))
    return say(
        "{comments}. Blue is staff, by survey round; orange is customers, by quarter. A line is "
        "the share of comments with the word, its band the 95 % interval; a cross stands where "
        "too few used it to tell.", comments=say(" and ").join(said),
    )  # fmt: skip


_WROTE = {
    STAFF: later("{count} comments of staff in {rounds} rounds"),
    CUSTOMER: later("{count} customers' comments"),
}


def _over_time(answer: WordsAnswer, key: str, listed: tuple[str, ...]) -> None:
    shown = chart.said_by_somebody(answer, [answer.word, *(w for w in listed if w != answer.word)])
    silent = [word for word in listed if word not in shown]
    if shown:
        draw.figure(
            chart.over_time(answer, shown, first=shown[0] == answer.word),
            chart.alt(answer, shown), chart.numbers(answer, shown), key,
        )  # fmt: skip
    if silent:
        words.quiet(say("Nobody ever wrote: {words}.", words=", ".join(silent)))


def _last(answer: WordsAnswer) -> None:
    st.subheader(say("When was each word last used?"), anchor=False)
    draw.table(chart.side_numbers(answer, answer.pride), "last-used")


def _where(answer: WordsAnswer) -> None:
    rows = [
        forest.Row(
            f"{one.name}, {chart.who(one.side)}",
            _place_words(one.share, one.last),
            100 * one.share.value if isinstance(one.share, Interval) else None,
            100 * one.share.low if isinstance(one.share, Interval) else None,
            100 * one.share.high if isinstance(one.share, Interval) else None,
            one.side,
        )
        for one in answer.below
    ]
    if not rows or len(rows) > 40:
        return
    named = chart.name_of(answer.word)
    st.subheader(say("Where is “{word}” used, and where not?", word=named), anchor=False)
    draw.figure(
        forest.forest(rows, say(chart.SHARE), suffix=" %"),
        forest.alt(rows),
        forest.numbers(rows, say("Where")),
        "where",
    )


def _place_words(share: object, last: date | None) -> str:
    when = say("last {month}", month=month(last)) if last else say("never told of")
    if isinstance(share, Interval):
        return f"{decimal(100 * share.value)} %, {when}"
    return say("too few to tell, {when}", when=when)


def _sides(answer: WordsAnswer) -> None:
    st.subheader(say("What does one side alone write about?"), anchor=False)
    if answer.missing:
        words.quiet(say("That needs comments of both sides."))
        return
    for side in SIDES:
        alone = [word for word, whose in answer.one_side if whose == side]
        if alone:
            st.markdown(escaped(say(_ALONE[side], words=", ".join(alone))))
    if shown := chart.in_order(answer, answer.themes):
        draw.figure(
            chart.sides(answer, answer.themes), chart.alt(answer, shown),
            chart.side_numbers(answer, shown), "sides",
        )  # fmt: skip
        st.subheader(say("Which themes grow?"), anchor=False)
        draw.figure(
            chart.over_time(answer, shown), chart.alt(answer, shown),
            chart.numbers(answer, shown), "themes",
        )  # fmt: skip


_ALONE = {
    STAFF: later("Staff, and no customers, wrote of {words} lately."),
    CUSTOMER: later("Customers, and no staff, wrote of {words} lately."),
}


def _quotes(answer: WordsAnswer) -> None:
    st.subheader(say("What customers wrote"), anchor=False)
    if not answer.quotes:
        words.quiet(say("No comment of customers holds {word}.", word=chart.name_of(answer.word)))
        return
    words.quiet(say("The latest, without names, numbers and addresses. Staff are never quoted."))
    for quote in answer.quotes:
        source = f"{quote.where}, {month(quote.said_on)}"
        st.html(tag("blockquote", text(quote.text), " ", tag("cite", text(source))))


def _work() -> None:
    with st.expander(say("Show the work")):
        words.details([
            (say("Counted"), say(
                "once a person and survey round for staff, once a comment for customers"
            )),
            (say("Found by"), say(
                "the stem of each form in the list (Snowball, in the comment's own language; "
                "written “=form” as it stands, “form*” by its beginning)"
            )),
            (say("Turned round"), say(
                "not counted where not, never, no, without … stands among the three words before "
                "it in the same part of the sentence"
            )),
            (say("Interval"), say("95 %, Wilson (1927)")),
            (say("Told of staff"), say(
                "ten people or more with the word and ten or more without it; neighbours are "
                "hidden where a total would give them away; once told, a count stays as it was "
                "where a new one beside it would tell of fewer than ten"
            )),
            (say("About the last year"), say(
                "four rounds of staff, four quarters of customers"
            )),
        ])  # fmt: skip


def _hidden(answer: WordsAnswer) -> str:
    if not answer.hidden:
        return say("No count of words is hidden here.")
    return say(
        "{count} counts of words are not told here: too few people stand behind them.",
        count=answer.hidden,
    )  # fmt: skip
