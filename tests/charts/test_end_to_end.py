"""The chain as a whole: links, product, ends and their difference as rows."""

import pytest

from dashboard.analyses.whole_chain import ChainAnswer, whole_chain
from dashboard.charts import end_to_end as chart
from dashboard.mart.reading import open_mart
from dashboard.stats.end_to_end import EndToEnd
from tests.planted_companies import planted


@pytest.fixture(scope="module")
def answer() -> ChainAnswer:
    settings = planted("true")[0]
    return whole_chain(open_mart(settings), settings)


@pytest.fixture(scope="module")
def ends(answer: ChainAnswer) -> EndToEnd:
    assert isinstance(answer.ends, EndToEnd)
    return answer.ends


def test_three_links_then_the_two_ends_then_their_difference(
    answer: ChainAnswer, ends: EndToEnd
) -> None:
    rows = chart.rows(answer, ends)
    assert [row.name for row in rows][:1] == ["Engagement → Voluntary turnover"]
    assert [row.name.split(", ")[-1] for row in rows[3:]] == [
        "as the links imply", "as seen directly", "Seen less implied",
    ]  # fmt: skip
    assert rows[3].value == ends.implied.value
    assert rows[4].value == ends.observed.value


def test_a_row_across_zero_is_pale(answer: ChainAnswer, ends: EndToEnd) -> None:
    for row in chart.rows(answer, ends):
        assert row.low is not None
        assert row.high is not None
        assert row.faint == (row.low <= 0 <= row.high)


def test_strength_is_said_beside_a_coin(ends: EndToEnd) -> None:
    said = chart.strength_words(ends, "engagement", "margin", "store")
    assert said.startswith("How strong is that? Take two stores:")
    assert said.endswith("A coin gives 50.")
