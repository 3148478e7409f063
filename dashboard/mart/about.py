"""What must be known of a result that has left the page: its filters, its age, what is hidden."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from dashboard.language import current, say
from dashboard.mart.parameters import Parameter
from dashboard.mart.question import Question
from dashboard.mart.reading import Mart, open_mart
from dashboard.mart.result import Result
from dashboard.settings import Settings
from dashboard.units_as import WORDS, UnitsAs


@dataclass(frozen=True, slots=True)
class About:
    """The small print of one result.

    Attributes:
        title: the question, in words; name: of its file, "" for SQL written on the spot.
        chosen: label and value of each filter, in words.
        made_on: day on which the generation was published; minimum_group: threshold in force.
        said: sentences that belong under the result, what is hidden included.
    """

    title: str
    name: str
    company: str
    chosen: tuple[tuple[str, str], ...]
    generation: int
    made_on: date
    minimum_group: int
    hidden_units: int
    said: tuple[str, ...]
    exported_on: date
    units_as: UnitsAs = "was"

    def lines(self) -> tuple[tuple[str, str], ...]:
        """Label and text, one thing a line."""
        chosen = tuple((f"Filter: {label}", value) for label, value in self.chosen)
        return (
            ("Question", f"{self.title} ({self.name})" if self.name else self.title),
            ("Company", self.company),
            *(chosen or (("Filters", "none"),)),
            *((("Units", WORDS[self.units_as]),) if self.units_as != "was" else ()),
            ("Generation", f"{self.generation}, published on {self.made_on}"),
            ("Smallest group shown", f"{self.minimum_group} people"),
            ("Units with hidden figures", str(self.hidden_units)),
            *(("Note", sentence) for sentence in self.said),
            ("Exported on", str(self.exported_on)),
        )


def about(
    settings: Settings,
    result: Result,
    question: Question | None = None,
    values: Mapping[str, object] | None = None,
    title: str = "",
    chosen: tuple[tuple[str, str], ...] = (),
) -> About:
    """The small print of a result.

    Args:
        values: typed, by parameter name; those not given are the question's defaults.
        title, chosen: stand for the question's, where there is none.
    """
    mart = open_mart(settings, result.generation)
    made_at, company, least = mart.rows("generation_made")[0]
    chosen = chosen if question is None else tuple(
        (one.label or one.name, in_words(one, (values or {}).get(one.name, one.default)))
        for one in question.parameters
    )  # fmt: skip
    return About(
        title=question.title if question else title or "SQL of the workbench",
        name=question.name if question else "",
        company=str(company),
        chosen=chosen,
        generation=result.generation,
        made_on=made_at.date() if isinstance(made_at, datetime) else made_at,
        minimum_group=int(least),
        hidden_units=result.hidden.units if result.hidden else 0,
        said=result.said(),
        exported_on=datetime.now(UTC).date(),
        units_as=mart.units_as,
    )


def caption(mart: Mart) -> str:
    """The small print of a picture: whose figures, how old, what is hidden."""
    made_at, company, least = mart.rows("generation_made")[0]
    units, of_units, *_ = mart.rows("hidden_summary", metric=None)[0]
    hidden = say("no unit hidden")
    if units:
        hidden = say("{units} of {of_units} units hidden in part", units=units, of_units=of_units)
    day = current().day(made_at, f"{say('{day}', day=made_at.day)} %b %Y")
    name = f"{company}, " if company else ""
    words = say(WORDS[mart.units_as])
    read = say(" Units {words}.", words=words) if mart.units_as != "was" else ""
    return say(
        "{name}generation {number} of {day}; groups under {least} hidden, {hidden}.{read}",
        name=name, number=mart.number, day=day, least=least, hidden=hidden, read=read,
    )  # fmt: skip


def in_words(parameter: Parameter, value: object) -> str:
    """A typed value as a reader would write it; what is not chosen is "all" or "any"."""
    if value in (None, "", (), (None, None)):
        return "all" if parameter.type == "list" else "any"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if parameter.type == "daterange" and isinstance(value, tuple):
        first, last = value
        if first and last:
            return f"{first} to {last}"
        return f"from {first}" if first else f"until {last}"
    if isinstance(value, tuple | list):
        return ", ".join(map(str, value))
    known = {option.value: option.label for option in parameter.options}
    return str(known.get(value, value)) if isinstance(value, str | int | float) else str(value)
