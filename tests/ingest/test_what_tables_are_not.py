"""What must not be read into a table by its looks, and what one word of a person makes of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dashboard import ingest
from dashboard.errors import ProblemsFound
from dashboard.ingest.formats.question_words import is_check
from dashboard.ingest.formats.unit_columns import WHOLE
from dashboard.ingest.inspection import Inspection
from dashboard.ingest.scales import told_scale
from dashboard.settings import Settings

Look = Callable[..., Inspection]
NAMED = "ID,Nombre,Edad,Satisfacción,Comentarios\n" + "".join(
    f"{n},{name},{20 + n},{1 + n % 5},Todo bien\n"
    for n, name in enumerate(["Ana", "Bruno", "Carla", "Diego", "Elisa", "Hugo", "Irene"], 1)
)
GENES = "chr,marker,cm,mb,sp\n" + "".join(f"{n},SSR{n},{n}.5,1{n}.25,csat\n" for n in range(1, 9))
ACROSS = "month,kitchen,floor,total,budget\n" + "".join(
    f"2026-{n:02},{10 + n},{20 + n},{30 + 2 * n},40\n" for n in range(1, 9)
)


@pytest.fixture
def inspect(tmp_path: Path, settings: Settings) -> Look:
    def look(text: str, name: str = "file.csv", **said: Any) -> Inspection:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return ingest.inspect_file(path, settings, **said)

    return look


@pytest.mark.parametrize("text", [NAMED, GENES])
def test_names_of_people_and_other_figures_are_no_units(inspect: Look, text: str) -> None:
    with pytest.raises(ProblemsFound):
        inspect(text, wave="2026-03")


def test_scores_that_nothing_tells_the_giver_of_load_once_somebody_says_it(inspect: Look) -> None:
    with pytest.raises(ProblemsFound, match="nothing says who gave it"):
        inspect(NAMED)
    seen = inspect(NAMED, kind="customer_answers", wave="2026-03")
    assert (seen.loaded, seen.rejected) == (7, 0)
    assert [(m.name, m.columns, m.high) for m in seen.plan.metrics] == [
        ("csat", ("Satisfacción",), 5.0)
    ]
    assert seen.plan.dropped == ("Nombre",)


def test_headcounts_with_a_column_a_unit_load_once_somebody_says_so(
    inspect: Look,
) -> None:
    with pytest.raises(ProblemsFound, match="kind: headcounts"):
        inspect(ACROSS)
    seen = inspect(ACROSS, kind="headcounts")
    assert (seen.kind, seen.loaded, seen.new_units) == ("headcounts", 16, ("floor", "kitchen"))


def test_the_header_that_says_satisfaction_goes_before_any_other_score(inspect: Look) -> None:
    rows = "".join(f"C{n},2026-03-0{n},{n % 5 + 1},{(n + 1) % 5 + 1}\n" for n in range(1, 10))
    header = "customer_id,survey_date,price_sensitivity_score,satisfaction_with_price\n"
    seen = inspect(header + rows)
    assert [m.columns for m in seen.plan.metrics] == [("satisfaction_with_price",)]
    assert seen.plan.columns["unit"] == WHOLE


def test_a_higher_share_of_detractors_is_worse(inspect: Look) -> None:
    rows = "".join(f"2026-0{n},Norte,{50 + n},{20 + n},{n}\n" for n in range(1, 9))
    seen = inspect("mes,sucursal,promotores_pct,detractores_pct,nps\n" + rows)
    assert {m.name: (m.side, m.better) for m in seen.plan.metrics} == {
        "promotores_pct": ("customer", "higher"),
        "detractores_pct": ("customer", "lower"),
        "nps": ("customer", "higher"),
    }


def test_records_under_a_key_each_are_a_list_as_well(inspect: Look) -> None:
    one = '"r%d": {"review_id": "r%d", "rating": %d, "store": "A", "review_date": "2026-03-0%d"}'
    text = "{" + ", ".join(one % (n, n, n, n) for n in range(1, 6)) + "}"
    seen = inspect(text, "reviews.json")
    assert (seen.kind, seen.loaded, seen.new_units) == ("customer_answers", 5, ("A",))


def test_a_long_survey_without_a_single_seven_is_asked_on_six_points(
    inspect: Look,
) -> None:
    rows = "".join(
        f"P{n},A,2026-03-01,Q{q},{(n + q) % 6 + 1}\n" for n in range(60) for q in range(4)
    )
    seen = inspect("employee id,team,response date,question id,score\n" + rows)
    assert {(item.low, item.high) for item in seen.items} == {(1.0, 6.0)}


@pytest.mark.parametrize(
    ("text", "values", "ends"),
    [
        ("satisfaction_1_10", (2, 10), (1.0, 10.0)),
        ("On a scale of 1 to 10, how happy are you?", (2, 9), (1.0, 10.0)),
        ("Wie zufrieden sind Sie (1-6)?", (1, 6), (1.0, 6.0)),
        ("Effort (1 = very low, 7 = very high)", (2, 5), (1.0, 7.0)),
        ("Score (0-100)", (0, 5), (0.0, 100.0)),
        ("Q7_1_5", (1, 5), None),
        ("Tenure 1-5 years", (1, 5), None),
        ("On a scale of 1 to 5", (1, 9), None),
        ("Q1-10", (1, 5), None),
    ],
)
def test_a_scale_is_taken_from_the_questions_own_words(
    text: str, values: tuple[float, ...], ends: tuple[float, float] | None
) -> None:
    assert told_scale(text, values) == ends


def test_a_question_that_checks_attention_is_no_question() -> None:
    assert is_check("attn_check")
    assert is_check("Please select 'Agree' for this item")
    assert not is_check("My manager gives me attention")


def test_limesurvey_with_codes_and_questions_in_one_header_keeps_both(inspect: Look) -> None:
    header = (
        '"id. Response ID","submitdate. Date submitted","lastpage. Last page",'
        '"startlanguage. Start language","Q1[SQ1]. I am proud to work here"'
    )
    rows = "".join(f"\n{n},2026-03-0{n},{n},en,{n % 5 + 1}" for n in range(1, 10))
    seen = inspect(header + rows)
    assert seen.format == "LimeSurvey"
    assert [(item.name, item.text) for item in seen.items] == [
        ("Q1[SQ1]", "I am proud to work here")
    ]


def test_a_rating_beside_promoters_and_detractors_is_a_likelihood_to_recommend(
    inspect: Look,
) -> None:
    rows = "".join(
        f"C{n},2026-03-0{n},Custom Survey,{n},{'Promoter' if n > 8 else 'Detractor'}\n"
        for n in range(1, 10)
    )
    seen = inspect("customer id,survey date,survey type,rating,sentiment\n" + rows)
    assert [(m.name, m.columns, m.high) for m in seen.plan.metrics] == [("nps", ("rating",), 10.0)]


def test_what_a_manager_thinks_of_somebody_is_no_answer_of_theirs(inspect: Look) -> None:
    rows = "".join(f"{n},HR,{50 + n},{60 + n},{70 - n}\n" for n in range(1, 10))
    header = "EmployeeID,Department,Performance_Score,Engagement_Score,Trust_Score\n"
    seen = inspect(header + rows, wave="2026-03")
    assert [item.column for item in seen.items] == ["Engagement_Score", "Trust_Score"]
