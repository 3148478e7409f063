"""Views that somebody keeps for themselves: a title for an address."""

from dataclasses import dataclass

from dashboard.access import clock
from dashboard.access.database import change, database_path, open_access, rows
from dashboard.errors import UsageError
from dashboard.settings import Settings

LONGEST_TITLE = 80
MOST = 50


@dataclass(frozen=True, slots=True)
class SavedView:
    """One view. page: path of the page; address: its query, without the question mark."""

    number: int
    title: str
    page: str
    address: str
    saved_at: float


def save(settings: Settings, who: str, title: str, page: str, address: str) -> None:
    """Keeps a view.

    Raises:
        UsageError: no title, one too long, or too many views.
    """
    named = " ".join(title.split())
    if not named or len(named) > LONGEST_TITLE:
        raise UsageError(f"Give the view a title of 1 to {LONGEST_TITLE} letters.")
    if len(views_of(settings, who)) >= MOST:
        raise UsageError(f"You keep {MOST} views already; take one away first.")
    values = {"who": who, "title": named, "page": page, "address": address, "now": clock.now()}
    with open_access(settings) as con:
        change(con, "save_view", values)


def views_of(settings: Settings, who: str) -> tuple[SavedView, ...]:
    """Somebody's views, newest first; looking for them makes no file."""
    if not database_path(settings).exists():
        return ()
    with open_access(settings) as con:
        found = rows(con, "saved_views", {"who": who})
    return tuple(SavedView(*row) for row in found)  # type: ignore[arg-type]


def forget(settings: Settings, who: str, number: int) -> None:
    """Takes one of somebody's own views away."""
    with open_access(settings) as con:
        change(con, "forget_view", {"who": who, "saved_view": number})
