"""What every paper carries, so that two of them can be told apart and held against the page."""

from dataclasses import dataclass
from datetime import date, datetime

from dashboard import METHODS_CHANGED, __version__
from dashboard.analyses.overview import Fresh, HiddenSummary
from dashboard.charts.numbers import count
from dashboard.charts.small_print import day_words, fresh_words, hidden_words
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
            ("Company", self.company),
            ("Made on", day_words(self.made_on)),
            ("Filters", self.filter_words),
            *((("Units", WORDS[self.units_as]),) if self.units_as != "was" else ()),
            *((("Only", f"{', '.join(self.scope)}, with what is below and above"),)
              if self.scope else ()),
            ("Generation", f"{self.generation}, published on {day_words(self.published_on)}"),
            ("Data", fresh_words(self.fresh) or "none"),
            ("Smallest group shown", f"{self.minimum_group} people"),
            ("Units with hidden figures", f"{count(self.hidden.units)} of "
             f"{count(self.hidden.of_units)}"),
            ("Hidden", hidden_words(self.hidden)),
            ("Methods of", day_words(self.methods_changed)),
            ("Linkage", self.version),
        )  # fmt: skip

    @property
    def filter_words(self) -> str:
        """'region: North, South; lag: 3 months', or 'none'."""
        return "; ".join(f"{label}: {value}" for label, value in self.filters) or "none"


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
    for label, months in (("lag", selection.lag_months), ("window", selection.window_months)):
        if months:
            found.append((label, f"{months} month{'s' if months > 1 else ''}"))
    ends = (("since", selection.since), ("until", selection.until))
    found += [(label, day_words(day)) for label, day in ends if day]
    if selection.controls:
        found.append(("held constant", ", ".join(selection.controls)))
    return tuple(found)
