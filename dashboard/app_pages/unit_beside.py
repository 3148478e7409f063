"""One unit beside those of its size, and beside any other as a picture."""

import streamlit as st

from dashboard.analyses.neighbours import side_by_side
from dashboard.analyses.units import UnitPage
from dashboard.charts import beside
from dashboard.charts.picked_units import picked_table
from dashboard.language import say
from dashboard.widgets import address, draw, words
from dashboard.widgets.cache import neighbours_of, unit_page_of, units_of
from dashboard.widgets.context import Context
from dashboard.widgets.problems import escaped
from dashboard.widgets.unit_cache import picked_of


def show(context: Context, page: UnitPage) -> None:
    """Nothing for what is no leaf: a region has no neighbours of its size."""
    if page.unit.leaf:
        _alike(context, page)
        _compare(context, page)


def _alike(context: Context, page: UnitPage) -> None:
    known = units_of(context.settings, context.generation)
    alike = neighbours_of(context.settings, context.generation, page.unit.unit)
    if not alike:
        return
    st.subheader(say("Which are like it in size?"), anchor=False)
    codes = (page.unit.unit, *alike)
    names = {code: known[code].name for code in codes if code in known}
    leaves = sum(info.leaf for info in known.values())
    table = picked_table(
        picked_of(context.settings, context.generation, codes),
        names,
        say("Mean of the other {count}", count=leaves - len(names)),
    )
    words.quiet(
        say("Alike in the number of people, not in any result. Chance plays in every figure.")
    )
    draw.table(table, "alike", say("{unit} and those of its size", unit=page.unit.name))


def _compare(context: Context, page: UnitPage) -> None:
    own, known = page.unit.unit, units_of(context.settings, context.generation)
    alike = neighbours_of(context.settings, context.generation, own)
    rest = [code for code, info in known.items() if info.leaf and code != own and code not in alike]
    names = {
        code: say("{unit}, of like size", unit=known[code].name) for code in alike if code in known
    }
    names |= {code: known[code].name for code in rest}
    if not names:
        return
    st.subheader(say("Beside another one"), anchor=False)
    left, _ = st.columns([3, 7])
    with left:
        chosen = address.choose(say("Compare with"), "with", names, next(iter(names)))
    there = unit_page_of(context.settings, context.generation, chosen)
    rows = side_by_side(page, there)
    if not rows:
        st.info(say("{unit} has no figure that both may show.", unit=escaped(there.unit.name)))
        return
    both = page.unit.name, there.unit.name
    words.quiet(beside.key(*both), say("Each figure on its own scale."))
    draw.figure(
        beside.beside(rows, *both), beside.alt(rows, *both), beside.numbers(rows, *both), "beside"
    )
    address.step(say("Open {unit}", unit=there.unit.name), {"unit": chosen, "with": None})
