"""Which generations there are."""

from pathlib import Path

from dashboard.errors import NoGeneration, UnknownName
from dashboard.publish import generation
from dashboard.settings import Settings


def available(settings: Settings) -> tuple[int, ...]:
    """Numbers of the generations that are kept, oldest first."""
    return generation.available(settings)


def current(settings: Settings) -> int:
    """The newest generation.

    Raises:
        NoGeneration: nothing has been published in this data folder yet.
    """
    known = available(settings)
    if not known:
        raise NoGeneration(
            f"Nothing has been published in {settings.data} yet. Load a file on the Uploads page "
            "or with `linkage load`, or try `linkage demo`."
        )
    return known[-1]


def path_of(settings: Settings, number: int) -> Path:
    """The file of one generation.

    Raises:
        UnknownName: it was never made, or is no longer kept.
    """
    known = available(settings)
    if number not in known:
        raise UnknownName("generation", str(number), [str(one) for one in known])
    return generation.path_of(settings, number)
