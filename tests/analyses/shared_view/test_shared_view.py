"""One view of service: agreement of places, levels, leaders, the questions of a workshop."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from dashboard.analyses.shared_view import SharedViewAnswer, shared_view, shared_view_json
from dashboard.analyses.shared_view.leaders import LEADING, Leaders, leaders
from dashboard.analyses.shared_view.levels import levels
from dashboard.analyses.shared_view.places import Asked, View, asked
from dashboard.analyses.shared_view.shared_view_words import leaders_words, level_words
from dashboard.analyses.shared_view.workshop import seeds
from dashboard.mart.reading import Mart
from dashboard.stats import NotEnoughData
from dashboard.stats.icc import icc
from tests.mart.company import METRICS, Company

WAVE = ("March 2026", date(2026, 3, 2), date(2026, 3, 20))
ITEM = ("item_q2", "item_q3")


@pytest.fixture(scope="module")
def answer(true_mart: Mart) -> SharedViewAnswer:
    return shared_view(true_mart)


@pytest.fixture
def made(tmp_path: Path) -> Mart:
    return with_service(tmp_path)


def with_service(tmp_path: Path, *planted: tuple[str, float, float]) -> Mart:
    """Four units; in A all say 4 of 5, in B half say 1 and half 5, C and D lie between.

    planted: themes of service told by role, each with leaders' and front line's mean.
    """
    answers = {
        "A": [75.0] * 40,
        "B": [0.0, 100.0] * 20,
        "C": [50.0, 75.0] * 20,
        "D": [50.0, 75.0, 100.0, 75.0] * 10,
    }
    everyone = [a for own in answers.values() for a in own]
    wave, first, last = WAVE
    rows = [
        (metric, unit, first, last, wave, float(len(own)), float(len(own)), sum(own),
         sum(a * a for a in own), sum(own) / len(own), None)
        for metric in ITEM
        for unit, own in {**answers, "(company)": everyone}.items()
    ]  # fmt: skip
    whole = ("(company)", "T", None, "company", 0, False, "(company)", None, None, None)
    leaves = [(u, f"Unit {u}", "(company)", "store", 1, True, u, None, None, None) for u in answers]
    metric = next(m for m in METRICS if m[0] == ITEM[0])
    themes = [(f"driver_{name.lower()}", name, *metric[2:]) for name, _, _ in planted]
    company = Company(tables={
        "generation": [(1, last, 1, "T", 5, "duckdb", "0", last, "f")],
        "metrics": [(*m, place) for place, m in enumerate([*METRICS, *themes])
                    if m[0] in (*ITEM, "engagement") or m in themes],
        "items": [(q, "s", f"Question {q}?", "service_climate", "Service", 1.0, 5.0, False, q, "d")
                  for q in ITEM],
        "waves": [(wave, "s", first, last, 5)],
        "units": [whole, *leaves],
        "readings": rows,
        "segments": [
            ("engagement", "(company)", "Role", role, first, last, wave, n, n, n * mean,
             n * (mean**2 + 100), mean)
            for role, n, mean in (("Team leader", 40.0, 80.0), ("Tills", 60.0, 60.0),
                                  ("Shop floor", 60.0, 64.0))
        ] + [
            (theme[0], "(company)", "Role", role, first, last, wave, n, n, n * mean,
             n * (mean**2 + 100), mean)
            for theme, (_, leading, front) in zip(themes, planted, strict=True)
            for role, n, mean in (("Team leader", 40.0, leading), ("Tills", 60.0, front))
        ],
    })  # fmt: skip
    return Mart(company.write(tmp_path / "mart.duckdb"), 1)


def found_in(mart: Mart) -> Asked:
    found = asked(mart)
    assert isinstance(found, Asked)
    return found


def test_a_unit_of_one_voice_shares_one_view_and_a_split_one_does_not(made: Mart) -> None:
    views = {place.unit: place.view for place in found_in(made).leaves}
    assert views == {"A": View.ONE, "B": View.SEVERAL, "C": View.ONE, "D": View.OPEN}


def test_agreement_is_one_less_variance_over_that_of_random_answers(made: Mart) -> None:
    place = next(p for p in found_in(made).leaves if p.unit == "C")
    # 20 at 50 and 20 at 75: variance 40·12.5²/39; five options at random: 2·25².
    assert place.found.agreement.value == pytest.approx(1 - (40 * 12.5**2 / 39) / 1250)
    assert place.found.skewed is not None
    assert place.found.skewed.value == pytest.approx(1 - (40 * 12.5**2 / 39) / (1.34 * 625))
    assert place.mean == pytest.approx(62.5)


def test_the_part_between_units_is_the_icc(made: Mart) -> None:
    step = levels(found_in(made))[-1]
    n, total = [40] * 4, [3000, 2000, 2500, 3000]
    squares = [225_000, 200_000, 162_500, 237_500]
    direct = icc(n, total, squares)
    assert direct
    assert not isinstance(step.between, NotEnoughData)
    assert step.between.value == pytest.approx(max(0, direct.icc1.value))
    assert "lie between stores" in level_words(step)


def test_leaders_are_told_from_the_front_line_by_their_words(made: Mart) -> None:
    found = leaders(made)
    assert isinstance(found, Leaders)
    assert found.groups == ("Team leader",)
    (gap,) = found.gaps
    assert gap.leaders.value == pytest.approx(80)
    assert gap.front.value == pytest.approx(62)
    assert gap.difference.value == pytest.approx(18)
    assert gap.difference.low > 0
    assert "of leaders is higher" in leaders_words(found)


def test_service_by_role_stands_first_and_all_its_themes_together(tmp_path: Path) -> None:
    mart = with_service(tmp_path, ("Pride", 80.0, 60.0), ("Strain", 50.0, 54.0))
    found = leaders(mart)
    assert isinstance(found, Leaders)
    together, pride, strain, engaged = found.gaps
    assert (together.label, together.service) == ("Service, 2 themes together", True)
    assert together.difference.value == pytest.approx((20 - 4) / 2)
    widths = [one.difference.high - one.difference.low for one in (pride, strain)]
    assert together.difference.high - together.difference.low == pytest.approx(np.mean(widths))
    assert (pride.label, strain.label, engaged.service) == ("Pride", "Strain", False)


def test_the_answer_says_how_leaders_rate_service(tmp_path: Path) -> None:
    answer = shared_view(with_service(tmp_path, ("Pride", 80.0, 60.0)))
    assert (
        "Leaders rate service 20 points of 100 higher than the front line does" in answer.sentence
    )
    told = shared_view_json(answer)["leaders"]["gaps"]
    assert (told[0]["figure"], told[0]["service"]) == ("Pride", True)


def test_the_answer_says_where_they_cannot_be_told_apart(tmp_path: Path) -> None:
    answer = shared_view(with_service(tmp_path, ("Pride", 61.0, 60.0)))
    assert "cannot be told apart in how they rate service" in answer.sentence


def test_the_workshop_asks_where_leaders_and_front_line_differ_most(tmp_path: Path) -> None:
    mart = with_service(tmp_path, ("Pride", 80.0, 60.0), ("Strain", 40.0, 70.0))
    whole = found_in(mart).places[0]
    talk = seeds(None, whole, "everybody together", leaders(mart))
    (apart,) = [seed for seed in talk if "front line" in seed.question]
    assert "worse than the front line on “Strain”" in apart.question
    assert "Leaders 40 of 100, front line 70" in apart.figure


@pytest.mark.parametrize(
    ("group", "leads"),
    [("Team leader", True), ("Store Manager", True), ("Filialleiterin", False),
     ("Leiterin Verkauf", True), ("Chef d'équipe", True), ("Shop floor", False),
     ("Misleading", False)],
)  # fmt: skip
def test_words_that_lead(group: str, leads: bool) -> None:
    assert bool(LEADING.search(group)) is leads


def test_without_roles_it_says_what_to_upload(tmp_path: Path, made: Mart) -> None:
    found = leaders(made, "A")
    assert isinstance(found, NotEnoughData)
    assert "column of each respondent's role" in found.reason


def test_a_survey_that_never_asked_cannot_say(tmp_path: Path) -> None:
    day = date(2026, 3, 1)
    empty = Company(tables={"generation": [(1, day, 1, "T", 5, "duckdb", "0", day, "f")]})
    answer = shared_view(Mart(empty.write(tmp_path / "empty.duckdb"), 1))
    assert answer.sentence.startswith("Cannot tell: No question of the survey")
    assert "service_climate" in answer.what_to_do
    assert "cannot_say" in shared_view_json(answer)["places"]


def test_a_workshop_begins_with_the_widest_difference(made: Mart) -> None:
    found = found_in(made)
    split = next(place for place in found.leaves if place.unit == "B")
    talk = seeds(split, found.places[0], split.name)
    assert "Agreement in Unit B: 0.00" in talk[0].figure
    assert talk[1].question.startswith("We differ most on “Question")
    assert "everyone" in talk[1].figure
    assert len(talk) == 7


def test_without_a_place_the_workshop_has_everybodys_figures(made: Mart) -> None:
    found = found_in(made)
    talk = seeds(None, found.places[0], "everybody together")
    assert "everyone" not in talk[1].figure


def test_the_planted_company_is_answered_with_its_yardsticks(answer: SharedViewAnswer) -> None:
    assert "cannot be told; in the usual store" in answer.sentence
    assert any("yardstick is lenient" in caveat for caveat in answer.caveats)
    assert any("fewer than 25 people answered; in the smallest" in said for said in answer.caveats)
    assert [step.kind for step in answer.levels] == ["company", "region", "store"]


def test_the_document_holds_both_yardsticks(answer: SharedViewAnswer) -> None:
    places = shared_view_json(answer)["places"]
    assert all(p["agreement_skewed"]["value"] <= p["agreement"]["value"] for p in places)
    assert all(p["agreement"]["ci_low"] <= p["agreement"]["ci_high"] for p in places)
