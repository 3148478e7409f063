"""Views are somebody's own."""

import pytest

from dashboard.access import saved_views
from dashboard.access.database import database_path
from dashboard.errors import UsageError
from dashboard.settings import Settings


def test_a_view_is_found_again_by_its_owner_only(settings: Settings) -> None:
    saved_views.save(settings, "ann", "  Engagement  and NPS ", "link", "x=engagement&y=nps")
    (kept,) = saved_views.views_of(settings, "ann")
    assert (kept.title, kept.page, kept.address) == (
        "Engagement and NPS", "link", "x=engagement&y=nps",
    )  # fmt: skip
    assert saved_views.views_of(settings, "bob") == ()


def test_nobody_takes_away_the_view_of_another(settings: Settings) -> None:
    saved_views.save(settings, "ann", "Mine", "link", "")
    (kept,) = saved_views.views_of(settings, "ann")
    saved_views.forget(settings, "bob", kept.number)
    assert saved_views.views_of(settings, "ann")
    saved_views.forget(settings, "ann", kept.number)
    assert not saved_views.views_of(settings, "ann")


@pytest.mark.parametrize("title", ["", "   ", "x" * 81])
def test_a_view_needs_a_title_of_a_fitting_length(settings: Settings, title: str) -> None:
    with pytest.raises(UsageError, match="title"):
        saved_views.save(settings, "ann", title, "link", "")


def test_looking_for_views_makes_no_file(settings: Settings) -> None:
    assert saved_views.views_of(settings, "ann") == ()
    assert not database_path(settings).exists()
