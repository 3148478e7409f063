"""What pages show at first sight is there before anybody comes: drawing it asks nothing anew."""

import pytest

from dashboard.mart.kept import Kept
from dashboard.settings import Settings, read_settings
from dashboard.widgets import ahead

from .conftest import Open

STORY = ("", "link", "first", "drivers", "staying", "raving", "words", "shared_view", "worth",
         "units")  # fmt: skip
# Small print, comments and lists that are read where they are shown.
MOST_STATEMENTS = 2


def test_after_the_first_answers_no_page_works_anything_out(
    published: Settings, visit: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINKAGE_DATA", str(published.data))
    ahead.first_answers(read_settings(), 1)
    asked: list[str] = []
    found = Kept.found

    def counted(kept: Kept, what, read, size):
        def noted() -> object:
            asked.append(what[1])
            return read()

        return found(kept, what, noted, size)

    monkeypatch.setattr(Kept, "found", counted)
    for page in STORY:
        asked.clear()
        app = visit(published, page)
        assert not app.exception
        assert len(asked) <= MOST_STATEMENTS, (page, asked)
