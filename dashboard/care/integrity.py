"""Whether every byte of store and generations can still be read, and fits together."""

from collections.abc import Iterator

from dashboard.care.finding import Finding
from dashboard.errors import StoreError
from dashboard.publish import generation
from dashboard.settings import Settings
from dashboard.store.connection import open_store
from dashboard.store.copying import Sums, event_of_generation, last_event, sums_of_file
from dashboard.store.keys import person_key
from dashboard.store.lock import locked

_FROM_BACKUP = "put a backup back: linkage restore FILE"


def look_at_store(settings: Settings) -> Iterator[Finding]:
    """Opens the store and reads all of it; the engine compares each block with its checksum."""
    if not settings.store_path.exists():
        yield Finding("store", "look", "nothing was loaded yet", "linkage load FILE")
        return
    try:
        with locked(settings.data / "store.lock", exclusive=False):
            sums = sums_of_file(settings.store_path)
        with open_store(settings, write=False):
            pass  # a store of a later version says so
    except StoreError as error:
        yield Finding("store", "wrong", str(error), _FROM_BACKUP)
        return
    rows = sum(table.rows for table in sums.values())
    yield Finding("store", "fine", f"{rows:,} rows in {len(sums)} tables, every block whole")
    yield from _look_at_key(settings, sums)


def _look_at_key(settings: Settings, sums: Sums) -> Iterator[Finding]:
    try:
        person_key(settings, write=False)
    except StoreError as error:
        yield Finding("person key", "wrong", str(error), _FROM_BACKUP)
        return
    if (settings.data / "person.key").exists():
        yield Finding("person key", "fine", "there, 32 bytes")
    elif sums["main.answers"].rows or sums["main.employment"].rows:
        yield Finding(
            "person key", "wrong", "gone, while the store holds people: nobody new would be "
            "recognised as somebody already there", _FROM_BACKUP,
        )  # fmt: skip


def look_at_generations(settings: Settings) -> Iterator[Finding]:
    """Reads each published generation whole, and compares the newest with the store."""
    numbers = generation.available(settings)
    for number in numbers:
        yield _whole(settings, number)
    if not numbers or not settings.store_path.exists():
        return
    newest = generation.path_of(settings, numbers[-1])
    if event_of_generation(newest) != last_event(settings.store_path):
        yield Finding(
            "generations", "look", "the newest one does not show everything that was loaded",
            "linkage publish",
        )  # fmt: skip


def _whole(settings: Settings, number: int) -> Finding:
    about, path = f"generation {number}", generation.path_of(settings, number)
    try:
        sums = sums_of_file(path)
    except StoreError as error:
        return Finding(about, "wrong", str(error), f"remove '{path}', then linkage publish --full")
    figures = sums["main.readings"].rows if "main.readings" in sums else 0
    return Finding(about, "fine", f"{figures:,} figures, every block whole")
