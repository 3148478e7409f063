"""What every rung looks at."""

from dataclasses import dataclass

from dashboard.analyses.metric_info import MetricInfo, expected_sign
from dashboard.analyses.pairs import Pairs, UnitPoints
from dashboard.mart.reading import Mart
from dashboard.selection import Selection


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """The pairs of one selection with what is known about both metrics.

    Attributes:
        kind, kinds: what a unit is called here, one and many.
        smallest: correlation below which a link is practically none.
    """

    mart: Mart
    selection: Selection
    x: MetricInfo
    y: MetricInfo
    pairs: Pairs
    points: UnitPoints
    kind: str
    kinds: str
    smallest: float

    @property
    def sign(self) -> int:
        """+1 where the claim expects both to rise together, else -1."""
        return expected_sign(self.x, self.y)
