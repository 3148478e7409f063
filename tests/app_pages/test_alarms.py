from tests.app_pages.conftest import Open, shown
from tests.planted_companies import planted


def test_a_dirty_company_is_doubted_figure_by_figure(visit: Open) -> None:
    app = visit(planted("dirty")[0], "alarms")
    assert not app.exception
    said = shown(app).replace("\\", "")
    assert "look odd and should be settled" in said
    assert "Results: Revenue" in said
    assert "Load the file again with 0 among the missing values" in said


def test_a_clean_company_is_told_so(visit: Open) -> None:
    assert "Nothing odd was found" in shown(visit(planted("true")[0], "alarms"))
