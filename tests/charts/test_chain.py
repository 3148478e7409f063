from dataclasses import replace
from xml.etree import ElementTree

import pytest

from dashboard.analyses.chain import ChainLink
from dashboard.analyses.overview import OverviewAnswer
from dashboard.charts import chain as chart
from dashboard.stats import NotEnoughData
from dashboard.stats.correlation import from_r
from dashboard.stats.verdict import Verdict

NOTHING = NotEnoughData("Only 3 have both figures.")


def arrow(r: float, n: int = 100, verdict: Verdict = Verdict.SUPPORTED) -> ChainLink:
    return ChainLink("staff", "staying", None, None, verdict, from_r(r, n), "", None)


def drawn(answer: OverviewAnswer, **chosen: object) -> ElementTree.Element:
    return ElementTree.fromstring(chart.chain(answer, **chosen).markup)  # noqa: S314  ours


def of_class(tree: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return [e for e in tree.iter() if name in e.get("class", "").split()]


def test_there_are_four_nodes_and_three_arrows(overview_answer: OverviewAnswer) -> None:
    tree = drawn(overview_answer)
    assert len(of_class(tree, "chain-node")) == 4
    assert len(of_class(tree, "chain-link")) == 3


def test_a_stronger_link_is_drawn_thicker_up_to_a_limit() -> None:
    widths = [chart.shaft_width(arrow(r)) for r in (0.1, 0.3, -0.5, 0.99)]
    assert widths == sorted(widths)
    assert widths[-1] == chart.WIDEST


def test_a_link_that_is_practically_none_is_drawn_thinnest() -> None:
    assert chart.shaft_width(arrow(0.05, 4000, Verdict.PRACTICALLY_NONE)) == chart.THINNEST


def test_a_wider_interval_is_drawn_paler() -> None:
    assert chart.certainty(arrow(0.3, 2000)) > chart.certainty(arrow(0.3, 100))
    unknown = replace(arrow(0.3), between=NOTHING)
    assert chart.certainty(unknown) == chart.PALEST


def test_what_cannot_be_told_is_hatched(overview_answer: OverviewAnswer) -> None:
    told = replace(overview_answer.chain[0], verdict=Verdict.SUPPORTED)
    untold = replace(overview_answer.chain[1], verdict=Verdict.CANNOT_TELL)
    answer = replace(overview_answer, chain=(told, untold))
    assert ["untold" in e.get("class", "") for e in of_class(drawn(answer), "arrow")] == [
        False,
        True,
    ]


def test_each_arrow_has_the_symbol_the_number_and_the_interval(
    overview_answer: OverviewAnswer,
) -> None:
    for link, element in zip(
        overview_answer.chain, of_class(drawn(overview_answer), "chain-link"), strict=True
    ):
        said = "".join(element.itertext())
        assert link.verdict.symbol in said
        assert str(link.verdict) in said
        if not isinstance(link.between, NotEnoughData):
            assert f"{link.between.r:.2f}".replace("-", "−") in said
            assert " to " in said


@pytest.mark.parametrize("carried", [{}, {"g": "7"}])
def test_an_arrow_opens_its_evidence_in_the_same_generation(
    overview_answer: OverviewAnswer, carried: dict[str, str]
) -> None:
    first = of_class(drawn(overview_answer, carried=carried), "chain-link")[0]
    wanted = "link?x=engagement&y=turnover" + ("&g=7" if carried else "")
    assert first.get("href") == wanted


def test_a_missing_side_says_why_in_the_place_of_its_number(
    overview_answer: OverviewAnswer,
) -> None:
    gone = replace(overview_answer.chain[2], between=NOTHING, selection=None)
    answer = replace(overview_answer, chain=(*overview_answer.chain[:2], gone), sides=())
    tree = drawn(answer)
    assert NOTHING.reason in "".join(of_class(tree, "chain-link")[2].itertext())
    assert "no figures yet" in "".join(of_class(tree, "chain-node")[0].itertext())


def test_the_words_state_the_finding_on_each_arrow(overview_answer: OverviewAnswer) -> None:
    said = chart.alt(overview_answer)
    assert all(str(link.verdict) in said for link in overview_answer.chain)


def test_the_table_has_a_row_for_each_arrow(overview_answer: OverviewAnswer) -> None:
    assert {len(column) for column in chart.numbers(overview_answer).values()} == {3}
