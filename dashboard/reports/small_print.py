"""What every paper carries, so that two of them can be told apart and held against the page."""

from dataclasses import dataclass
from datetime import date, datetime

from dashboard import METHODS_CHANGED, __version__
from dashboard.analyses.overview import Fresh, HiddenSummary
from dashboard.charts.numbers import count
from dashboard.charts.small_print import day_words, fresh_words, hidden_words
from dashboard.language import say, say_many
from dashboard.mart.reading import Mart
from dashboard.selection import Selection
from dashboard.settings import Settings
from dashboard.units_as import WORDS, UnitsAs


@dataclass(frozen=True, slots=True)
class SmallPrint:
    """The small print of one paper.

    Attributes:
        made_on: day of the paper; published_on: of the generation.
        filters: label and value of each filter in force, in words; empty = none.
        minimum_group: fewest people a staff figure rests on.
        scope: units that its reader may see; empty = all.
    """

    company: str
    made_on: date
    generation: int
    published_on: date
    filters: tuple[tuple[str, str], ...]
    scope: tuple[str, ...]
    minimum_group: int
    hidden: HiddenSummary
    fresh: tuple[Fresh, ...]
    methods_changed: date = METHODS_CHANGED
    version: str = __version__
    units_as: UnitsAs = "was"

    def lines(self) -> tuple[tuple[str, str], ...]:
        """Label and text, one thing a line; the same on every kind of paper."""
        return (
            (say("Company"), self.company),
            (say("Made on"), day_words(self.made_on)),
            (say("Filters"), self.filter_words),
            *(((say("Units"), say(WORDS[self.units_as])),) if self.units_as != "was" else ()),
            *(((say("Only"), say("{units}, with what is below and above",
                                 units=", ".join(self.scope))),)
              if self.scope else ()),
            (say("Generation"), say("{generation}, published on {day}", generation=self.generation,
                                    day=day_words(self.published_on))),
            (say("Data"), fresh_words(self.fresh) or say("none")),
            (say("Smallest group shown"), say("{count} people", count=self.minimum_group)),
            (say("Units with hidden figures"), say("{units} of {of_units}",
             units=count(self.hidden.units), of_units=count(self.hidden.of_units))),
            (say("Hidden"), hidden_words(self.hidden)),
            (say("Methods of"), day_words(self.methods_changed)),
            ("Linkage", self.version),
        )  # fmt: skip

    @property
    def filter_words(self) -> str:
        """'region: North, South; lag: 3 months', or 'none'."""
        return "; ".join(f"{label}: {value}" for label, value in self.filters) or say("none")


def small_print(
    mart: Mart,
    settings: Settings,
    selection: Selection | None,
    about: tuple[HiddenSummary, tuple[Fresh, ...]],
    made_on: date,
) -> SmallPrint:
    """The small print of a paper about one selection.

    Args:
        about: what is hidden and how far the data reach, as the overview has them.
    """
    made_at, company, least = mart.rows("generation_made")[0]
    return SmallPrint(
        company=str(company),
        made_on=made_on,
        generation=mart.number,
        published_on=made_at.date() if isinstance(made_at, datetime) else made_at,
        filters=filters_in_words(selection) if selection else (),
        scope=tuple(sorted(settings.scope or ())),
        minimum_group=int(least),
        hidden=about[0],
        fresh=about[1],
        units_as=mart.units_as,
    )


def filters_in_words(selection: Selection) -> tuple[tuple[str, str], ...]:
    """Everything about a selection but its two metrics."""
    found = [(name, ", ".join(values)) for name, values in selection.where]
    for label, months in (
        (say("lag"), selection.lag_months),
        (say("window"), selection.window_months),
    ):
        if months:
            said = say_many("{number} month", "{number} months", months, number=months)
            found.append((label, said))
    ends = ((say("since"), selection.since), (say("until"), selection.until))
    found += [(label, day_words(day)) for label, day in ends if day]
    if selection.controls:
        found.append((say("held constant"), ", ".join(selection.controls)))
    return tuple(found)
