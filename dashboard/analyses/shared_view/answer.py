"""One view of service: do people in a unit, a level, a region agree about what service means?"""

from dataclasses import dataclass

from dashboard.analyses.overview import HiddenSummary, hidden_summary
from dashboard.analyses.scope import kind_word
from dashboard.language import say
from dashboard.mart.reading import Mart
from dashboard.stats import NotEnoughData

from .leaders import Leaders, leaders
from .levels import Level, levels
from .places import Asked, asked
from .shared_view_words import QUESTION, caveats, sentence, what_to_do


@dataclass(frozen=True, slots=True)
class SharedViewAnswer:
    """`asked` holds every place; `hidden` counts what is kept back of the first question."""

    question: str
    sentence: str
    what_to_do: str
    caveats: tuple[str, ...]
    generation: int
    kind: str
    kinds: str
    asked: Asked | NotEnoughData
    levels: tuple[Level, ...]
    leaders: Leaders | NotEnoughData
    hidden: HiddenSummary


def shared_view(mart: Mart) -> SharedViewAnswer:
    """Agreement in the latest wave that asked about service."""
    kind, kinds = kind_word(mart)
    found = asked(mart)
    steps = () if isinstance(found, NotEnoughData) else levels(found)
    led = leaders(mart)
    first = None if isinstance(found, NotEnoughData) else found.items[0].metric
    return SharedViewAnswer(
        question=say(QUESTION),
        sentence=sentence(found, steps, kind, kinds, led),
        what_to_do=what_to_do(found, kinds),
        caveats=caveats(found),
        generation=mart.number,
        kind=kind,
        kinds=kinds,
        asked=found,
        levels=steps,
        leaders=led,
        hidden=hidden_summary(mart, first),
    )
