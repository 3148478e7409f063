"""`linkage doctor`: what is wrong with this installation, and what to do about it."""

from collections.abc import Iterator

from dashboard.access import audit
from dashboard.access.database import database_path
from dashboard.access.exposure import check_before_serving
from dashboard.care.finding import Finding
from dashboard.care.integrity import look_at_generations, look_at_store
from dashboard.care.permissions import look_at_permissions
from dashboard.care.scopes import look_at_scopes
from dashboard.care.surroundings import (
    look_at_clock,
    look_at_disk,
    look_at_leftovers,
    look_at_versions,
)
from dashboard.errors import LinkageError
from dashboard.publish import generation
from dashboard.publish.word_list import word_list
from dashboard.settings import Settings


def examine(settings: Settings, *, mend: bool = False) -> Iterator[Finding]:
    """Everything, the quick first. mend: closes what is open to others and clears leftovers."""
    yield from look_at_versions()
    if not settings.data.is_dir():
        yield Finding("data folder", "look", f"{settings.data} is not there yet",
                      "linkage load FILE makes it")  # fmt: skip
        return
    yield from look_at_permissions(settings, mend=mend)
    yield from look_at_disk(settings)
    yield from look_at_clock(settings)
    yield from look_at_leftovers(settings, mend=mend)
    yield from look_at_access(settings)
    yield from look_at_words(settings)
    yield from look_at_store(settings)
    yield from look_at_generations(settings)
    yield from look_at_scopes(settings)
    if generation.available(settings):
        yield Finding("disclosure", "fine", "the rules ran when each generation was published",
                      "linkage audit attacks what is published, which takes longer")  # fmt: skip


def look_at_words(settings: Settings) -> Iterator[Finding]:
    """Whether the organisation's own list of words can be read, where it has one."""
    if not settings.words_path.exists():
        return
    try:
        listed = word_list(settings)
        yield Finding("words", "fine", f"your own list, words in it: {len(listed.words)}")
    except LinkageError as error:
        yield Finding("words", "wrong", str(error), "put a list in its place: linkage words --list "
                      "FILE; nothing can be published before")  # fmt: skip


def look_at_access(settings: Settings) -> Iterator[Finding]:
    """Whether the server would start, and whether the audit log is whole."""
    access = settings.access
    try:
        check_before_serving(settings, "127.0.0.1")
        yield Finding("sign-in", "fine", f"source {access.source}")
    except LinkageError as error:
        yield Finding("sign-in", "wrong", str(error), "edit linkage.toml in the data folder")
    if access.source != "none" and not access.secure:
        yield Finding(
            "sign-in", "look", "public_url is no https:// address, so cookies travel in the clear",
            "fine on this machine alone; for others set public_url and serve by https",
        )  # fmt: skip
    if not database_path(settings).exists():
        return
    try:
        broken = audit.first_broken(settings)
    except LinkageError as error:
        yield Finding("audit log", "wrong", str(error), "put a backup back: linkage restore FILE")
        return
    if broken is None:
        yield Finding("audit log", "fine", "every entry sealed and in order")
    else:
        yield Finding("audit log", "wrong", f"entry {broken} was changed or is missing",
                      "compare with a backup, and ask who can write to access.db")  # fmt: skip
