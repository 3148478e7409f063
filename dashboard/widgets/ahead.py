"""What the pages of the story show before anybody chooses, worked out before anybody asks.

Each entry asks what its page asks at first sight; a test opens the pages and counts what is left.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress

from dashboard.analyses.chain import headline_metrics
from dashboard.analyses.scope import WHOLE
from dashboard.analyses.words.said import ANY
from dashboard.errors import LinkageError
from dashboard.language import speaking
from dashboard.selection import Selection
from dashboard.settings import Settings

from . import cache, evidence_cache, people_cache
from .choosing import default_pair

# Columns of the map of units; its page asks for as many.
PERIODS = 12


def first_answers(settings: Settings, generation: int) -> None:
    """Fills the cache of a generation, the first page first; what cannot be said is left out."""
    with speaking(settings.language):
        for ask in _asked(settings, generation):
            with suppress(LinkageError):
                ask()


def _asked(settings: Settings, generation: int) -> Iterator[Callable[[], object]]:
    here = (settings, generation)
    yield lambda: cache.first_steps_of(*here)
    yield lambda: cache.caption_of(*here)
    yield lambda: cache.units_of(*here)
    yield lambda: cache.re_organised(*here)
    yield lambda: cache.filters_of(*here)
    yield from _of_the_claim(settings, generation)
    yield lambda: people_cache.staying_of(*here, None, None)
    yield lambda: _ladder(settings, generation)
    yield lambda: people_cache.listed_words_of(*here)
    yield lambda: people_cache.words_of(*here, WHOLE, ANY)
    yield lambda: people_cache.shared_view_of(*here)


def _of_the_claim(settings: Settings, generation: int) -> Iterator[Callable[[], object]]:
    """The pages on the claim's two figures, and on the figures' headlines."""
    here = (settings, generation)
    known = cache.metrics_of(*here)
    if not known:
        return
    x, y = default_pair(known)
    if x != y:
        chosen = Selection(x, y)
        yield lambda: cache.link_of(*here, chosen)
        yield lambda: evidence_cache.worth_at(*here, chosen)
        yield lambda: evidence_cache.lead_of(*here, chosen)
    yield lambda: _themes(settings, generation)
    first = next(iter(headline_metrics(known).values()), known[0])
    yield lambda: cache.heat_map_of(*here, first.metric, PERIODS)


def _themes(settings: Settings, generation: int) -> None:
    """Of the customers' headline, and of engagement beside it."""
    if possible := evidence_cache.outcomes_of(settings, generation):
        heads = headline_metrics(possible)
        for side in ("customer", "staff"):
            head = heads.get(side, possible[0])
            evidence_cache.themes_of(settings, generation, head.metric, ())


def _ladder(settings: Settings, generation: int) -> None:
    known = people_cache.ladders_of(settings, generation)
    people_cache.raving_of(settings, generation, known[0].metric if known else None)
