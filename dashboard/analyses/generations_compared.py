"""What a later generation says that an earlier one did not, for whoever waits for it to change."""

from dataclasses import dataclass

from dashboard.mart.reading import Mart
from dashboard.settings import Settings
from dashboard.stats.verdict import Verdict

from .alarms import all_alarms
from .chain import SIDE_LABELS, ChainLink
from .overview import overview
from .since import since


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """A link of the chain whose verdict is another one than before."""

    ends: str
    before: Verdict
    after: Verdict
    sentence: str

    @property
    def words(self) -> str:
        """One line."""
        return f"{self.ends}: was {self.before}, is {self.after}. {self.sentence}"


@dataclass(frozen=True, slots=True, eq=False)
class Changes:
    """From one generation to another.

    Attributes:
        sentence: what the overview says now.
        told: differences in sentences, as the overview tells them.
        waves: survey rounds that are new; doubts: about the data, not there before.
    """

    before: int
    after: int
    sentence: str
    told: tuple[str, ...]
    waves: tuple[str, ...]
    verdicts: tuple[VerdictChange, ...]
    doubts: tuple[str, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """One thing a line; empty where nothing changed."""
        new = (f"New survey: {wave}." for wave in self.waves)
        return (*self.told, *new, *(f"New doubt: {doubt}" for doubt in self.doubts))


def changes(before: Mart, after: Mart, settings: Settings) -> Changes:
    """What `after` says that `before` did not."""
    then, now = overview(before, settings), overview(after, settings)
    known = {row[0] for row in before.rows("waves")}
    told = {alarm.sentence for _, found in all_alarms(before) for alarm in found}
    doubts = dict.fromkeys(alarm.sentence for _, found in all_alarms(after) for alarm in found)
    return Changes(
        before=before.number,
        after=after.number,
        sentence=now.claim.sentence if now.claim else "Cannot tell yet: figures are missing.",
        told=since(then, now),
        waves=tuple(row[0] for row in after.rows("waves") if row[0] not in known),
        verdicts=_verdicts(then.chain, now.chain),
        doubts=tuple(said for said in doubts if said not in told),
    )


def _verdicts(then: tuple[ChainLink, ...], now: tuple[ChainLink, ...]) -> tuple[VerdictChange, ...]:
    found = []
    for old, new in zip(then, now, strict=True):
        if old.verdict is not new.verdict:
            ends = f"{SIDE_LABELS[new.from_side]} to {SIDE_LABELS[new.to_side].lower()}"
            found.append(VerdictChange(ends, old.verdict, new.verdict, new.sentence))
    return tuple(found)
