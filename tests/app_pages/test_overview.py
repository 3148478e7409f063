"""The first page: what goes into a meeting with the sentence."""

from dashboard.analyses.overview import overview
from dashboard.mart.reading import open_mart
from dashboard.settings import Settings
from tests.app_pages.conftest import Open, shown


def test_worth_and_order_stand_beside_the_claim(visit: Open, published: Settings) -> None:
    said = shown(visit(published)).replace("*", "").replace("\\", "")
    claim = overview(open_mart(published), published).claim
    assert claim is not None
    worth = said.index(f"What it is worth. {claim.rungs[5].line}")
    order = said.index(f"Which comes first. {claim.rungs[3].line}")
    assert worth < order
