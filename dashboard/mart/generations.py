"""Which generations there are."""

from pathlib import Path

from dashboard.errors import NoGeneration, UnknownName
from dashboard.publish import generation
from dashboard.publish.wholeness import is_whole, known_as_damaged
from dashboard.settings import Settings


def available(settings: Settings) -> tuple[int, ...]:
    """Numbers of the generations that are kept, oldest first."""
    return generation.available(settings)


def current(settings: Settings) -> int:
    """The newest generation that can be read; a damaged one is passed over.

    Raises:
        NoGeneration: nothing has been published in this data folder yet, or nothing can be read.
    """
    known = available(settings)
    if not known:
        raise NoGeneration(
            f"Nothing has been published in {settings.data} yet. Load a file on the Uploads page "
            "or with `linkage load`, or try `linkage demo`."
        )
    for number in reversed(known):
        if is_whole(generation.path_of(settings, number)):
            return number
    raise NoGeneration(
        f"No generation in {settings.marts} can be read: {', '.join(map(str, known))} are damaged. "
        "`linkage doctor` says more; `linkage publish --full` makes a new one."
    )


def passed_over(settings: Settings) -> str:
    """What to say where a newer generation was found damaged; empty where none was."""
    known = available(settings)
    damaged = [n for n in known if known_as_damaged(generation.path_of(settings, n))]
    whole = [n for n in known if n not in damaged]
    newer = [n for n in damaged if not whole or n > whole[-1]]
    if not newer or not whole:
        return ""
    return (
        f"Generation {newer[-1]} is damaged and is not shown: these are the figures of generation "
        f"{whole[-1]}. `linkage doctor` says more; `linkage publish --full` makes a new one."
    )


def path_of(settings: Settings, number: int) -> Path:
    """The file of one generation.

    Raises:
        UnknownName: it was never made, or is no longer kept.
    """
    known = available(settings)
    if number not in known:
        raise UnknownName("generation", str(number), [str(one) for one in known])
    return generation.path_of(settings, number)
