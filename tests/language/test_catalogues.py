"""Every translation says all that the English says, with the same places; nothing is left bare."""

import ast
import re
from pathlib import Path

import pytest

from dashboard.language import LANGUAGES
from dashboard.language.po import Message, read
from dashboard.language.sources import PACKAGE, places, sentences
from dashboard.language.spoken import HERE

TRANSLATED = sorted(set(LANGUAGES) - {"en"})
# Modules whose sentences are all said; the list only ever grows.
CONVERTED = (
    "analyses/alarms/alarm.py", "analyses/alarms/cells.py", "analyses/alarms/checks.py",
    "analyses/alarms/odd_pair.py", "analyses/alarms/outlier.py", "analyses/alarms/repeated.py",
    "analyses/alarms/scale_change.py", "analyses/alarms/totals.py", "analyses/alarms/zeros.py",
    "analyses/benchmarks.py", "analyses/best_in_class.py", "analyses/best_in_class_words.py",
    "analyses/chain.py", "analyses/changed.py", "analyses/driver_words.py", "analyses/drivers.py",
    "analyses/effects.py", "analyses/first_steps.py", "analyses/glossary.py",
    "analyses/hidden_ledger.py", "analyses/ladder/measured.py", "analyses/ladder/not_else.py",
    "analyses/ladder/order.py", "analyses/ladder/rung.py", "analyses/ladder/scale.py",
    "analyses/ladder/second_looks.py", "analyses/ladder/together.py", "analyses/ladder/within.py",
    "analyses/ladder/worth.py", "analyses/lead_words.py", "analyses/metric_info.py",
    "analyses/neighbours.py", "analyses/numbers.py", "analyses/over_time.py",
    "analyses/ranking/answer.py", "analyses/ranking/estimates.py",
    "analyses/ranking/ranking_words.py", "analyses/ranking/spans.py",
    "analyses/ranking/standing.py", "analyses/ranking/watch_list.py", "analyses/raving/answer.py",
    "analyses/raving/corners.py", "analyses/raving/moves.py", "analyses/raving/raving_words.py",
    "analyses/raving/shares.py", "analyses/raving/spans.py", "analyses/raving/steps.py",
    "analyses/shared_view/answer.py", "analyses/shared_view/leaders.py",
    "analyses/shared_view/levels.py", "analyses/shared_view/places.py",
    "analyses/shared_view/shared_view_words.py", "analyses/shared_view/workshop.py",
    "analyses/staying/answer.py", "analyses/staying/cost.py", "analyses/staying/groups.py",
    "analyses/staying/leaving.py", "analyses/staying/retention.py",
    "analyses/staying/staying_words.py", "analyses/themes.py", "analyses/unit_themes.py",
    "analyses/wording.py", "analyses/words/said.py", "analyses/words/sentences.py",
    "analyses/worth.py", "analyses/worth_words.py", "app_pages/best_in_class.py",
    "app_pages/drivers.py", "app_pages/glossary.py", "app_pages/good_to_great.py",
    "app_pages/link.py", "app_pages/link_picked.py", "app_pages/overview.py",
    "app_pages/ranking.py", "app_pages/shared_view.py", "app_pages/staying.py", "app_pages/unit.py",
    "app_pages/unit_beside.py", "app_pages/unit_people.py", "app_pages/units.py",
    "app_pages/which_comes_first.py", "app_pages/words.py", "app_pages/words_list.py",
    "app_pages/worth.py", "charts/agreement.py", "charts/benchmarks.py", "charts/beside.py",
    "charts/chain.py", "charts/corners.py", "charts/forest.py", "charts/funnel.py",
    "charts/heat_map.py", "charts/ladder.py", "charts/lag_profile.py", "charts/numbers.py",
    "charts/over_time.py", "charts/picked_units.py", "charts/quadrant.py", "charts/ranking.py",
    "charts/raving.py", "charts/retention.py", "charts/rolling.py", "charts/scatter.py",
    "charts/small_print.py", "charts/sparkline.py", "charts/standing.py", "charts/staying_rows.py",
    "charts/steps.py", "charts/steps_in_time.py", "charts/theme_shares.py", "charts/tiles.py",
    "charts/which_first.py", "charts/words.py", "charts/worth.py", "reports/board_words.py",
    "reports/dots.py", "reports/pdf_data.py", "reports/report.py", "reports/small_print.py",
    "stats/agreement.py", "stats/agreement_sums.py", "stats/correlation/coefficients.py",
    "stats/correlation/comparing.py", "stats/correlation/effect.py",
    "stats/correlation/influence.py", "stats/correlation/line.py", "stats/correlation/power.py",
    "stats/correlation/resampled.py", "stats/dispersion.py", "stats/drivers/importance.py",
    "stats/end_to_end.py", "stats/funnel.py", "stats/icc.py", "stats/lead_lag/both_ways.py",
    "stats/lead_lag/profile.py", "stats/lead_lag/ri_clpm.py", "stats/mediation.py",
    "stats/mundlak.py", "stats/one_factor.py", "stats/panel/between.py", "stats/panel/simpson.py",
    "stats/random_intercept.py", "stats/regression_to_mean.py", "stats/reliability.py",
    "stats/robustness.py", "stats/series.py", "stats/shrunken_rates.py", "stats/steps_by_chance.py",
    "stats/survival/competing.py", "stats/survival/cox.py", "stats/survival/kaplan_meier.py",
    "stats/survival/log_rank.py", "stats/turnover.py", "stats/verdict.py", "stats/waba.py",
    "units_as.py", "widgets/benchmarks.py", "widgets/choosing.py", "widgets/draw.py",
    "widgets/generation.py", "widgets/kept.py", "widgets/metric_names.py", "widgets/number_box.py",
    "widgets/take_along.py", "widgets/tour.py", "widgets/words.py",
)  # fmt: skip
# "a month" has no number in it, "einen Monat" neither, but "{number} months" has.
COUNTS = {"number", "count"}
# Two words and more that a reader could read.
WORDS = re.compile(r"[A-Za-z]{2,} [a-z]{2,}")


def catalogue(code: str) -> list[Message]:
    return read(HERE / f"{code}.po")


@pytest.mark.parametrize("code", TRANSLATED)
def test_it_says_each_sentence_of_the_code_and_no_other(code: str) -> None:
    said = {(one.source, one.many) if one.many else (one.source,) for one in catalogue(code)}
    assert said == set(sentences())


@pytest.mark.parametrize("code", TRANSLATED)
def test_it_has_the_places_of_the_english(code: str) -> None:
    wrong = [
        english
        for one in catalogue(code)
        for english, form in zip((one.source, one.many), one.forms, strict=False)
        # Patterns of the glossary have braces of their own kind, and no places.
        if "(?:" not in english and (places(form) ^ places(english)) - COUNTS
    ]
    assert wrong == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_form_of_a_plural_is_filled(code: str) -> None:
    assert [one.source for one in catalogue(code) if one.many and len(one.forms) != 2] == []


@pytest.mark.parametrize("module", CONVERTED)
def test_a_converted_module_holds_no_bare_sentence(module: str) -> None:
    path = PACKAGE / module
    assert bare(path.read_text(encoding="utf-8")) == []


def bare(code: str) -> list[str]:
    """Texts of two words and more that nobody says: not docstrings, not what an error raises."""
    tree = ast.parse(code)
    left_out: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            left_out.add(id(node.value))
        name = (
            node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
        )
        if name in ("say", "say_many", "later", "later_many", "Term", "Study") or name.endswith(
            "Error"
        ):
            left_out |= {id(one) for one in ast.walk(node)}
        if name == "NotEnoughData":
            # Of a constant; one that is glued together is found.
            left_out |= {id(one) for one in node.args if isinstance(one, ast.Constant)}
        if isinstance(node, ast.keyword) and node.arg in ("class_", "style"):
            left_out |= {id(one) for one in ast.walk(node)}
        if isinstance(node, ast.Raise):
            left_out |= {id(one) for one in ast.walk(node)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in left_out
        and WORDS.search(node.value)
        and "</" not in node.value
    ]


def test_a_bare_sentence_would_be_found() -> None:
    assert bare('x = f"{n} units are hidden"') == [" units are hidden"]
    assert bare('"""A docstring here."""\nsay("This is said.")') == []


def test_a_broken_catalogue_says_where(tmp_path: Path) -> None:
    path = tmp_path / "xx.po"
    path.write_text('msgid "a"\nmsgstr oops\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"xx\.po, line 2"):
        read(path)


def test_a_doubtful_entry_is_not_used(tmp_path: Path) -> None:
    path = tmp_path / "xx.po"
    path.write_text('#, fuzzy\nmsgid "a"\nmsgstr "b"\n\nmsgid "c"\n"d"\nmsgstr "e"\n', "utf-8")
    assert [(one.source, one.forms) for one in read(path)] == [("cd", ["e"])]
