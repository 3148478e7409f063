"""What a metric is: its name, its side of the chain, its scale, and which way is better."""

from dataclasses import dataclass, replace

from dashboard.errors import UnknownName
from dashboard.language import Phrase, current, later, say
from dashboard.mart.reading import Mart

# The chain in the order of the claim; controls stand outside it.
SIDES = ("staff", "staying", "customer", "result", "control")
# What built-in metrics are counted in.
_COUNTED_IN = {
    later("points of 100"), later("points from -100 to 100"), later("people"),
    later("leavers a year per 100 staff"), later("answers a month"),
    later("leavers a year per 100 staff in their first year"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class MetricInfo:
    """One row of the mart's `metrics`.

    Attributes:
        kind: mean | share | net | rate | amount.
        grain: wave | month | period.
        better: higher | lower | neither.
        low, high: ends of the scale; None where it has none (money).
        confidential: rests on staff answers, so small groups are hidden.
    """

    metric: str
    label: str
    side: str
    kind: str
    grain: str
    low: float | None
    high: float | None
    better: str
    unit_label: str
    confidential: bool

    @property
    def short(self) -> str:
        """The label without what it is counted in: 'Margin', 'Voluntary turnover'."""
        return self.label.split(" (", 1)[0].split(", %", 1)[0].split(": %", 1)[0]

    @property
    def phrase(self) -> Phrase:
        """The label inside a sentence, with the forms that sentences ask for."""
        return current().phrase(
            self.metric, self.label, self.short, lower_is_better=self.better == "lower"
        )

    @property
    def point(self) -> str:
        """One step of the metric, in words: 'point', 'percentage point'; '' for plain amounts."""
        if self.kind == "amount":
            return ""
        percent = self.kind in ("share", "rate") or self.unit_label == "%"
        return say("percentage point") if percent else say("point")

    @property
    def points(self) -> str:
        """Several of them."""
        percent = self.kind in ("share", "rate") or self.unit_label == "%"
        return say("percentage points") if percent else say("points")


def metrics(mart: Mart) -> tuple[MetricInfo, ...]:
    """Every metric of this generation, staff first, then down the chain."""
    return mart.once("metrics", lambda: _metrics(mart))


def _metrics(mart: Mart) -> tuple[MetricInfo, ...]:
    # A later column of `metrics` must not break the analyses, so the first ten are named here.
    rows = [_named(MetricInfo(*row)) for row in (found[:10] for found in mart.rows("metrics"))]
    return tuple(sorted(rows, key=lambda row: SIDES.index(row.side)))


def _named(info: MetricInfo) -> MetricInfo:
    """With what Linkage calls its own metrics in the language spoken; uploaded names stay."""
    label = current().label(info.metric, info.label)
    unit_label = say(info.unit_label) if info.unit_label in _COUNTED_IN else info.unit_label
    return replace(info, label=label, unit_label=unit_label)


def metric_info(mart: Mart, name: str) -> MetricInfo:
    """One metric by its name.

    Raises:
        UnknownName: there is no such metric; the nearest is offered.
    """
    known = {row.metric: row for row in metrics(mart)}
    if name not in known:
        raise UnknownName("metric", name, sorted(known))
    return known[name]


def expected_sign(x: MetricInfo, y: MetricInfo) -> int:
    """+1 where the claim expects the two to rise together, -1 where it expects the opposite.

    Turnover is better low and customer scores are better high, so for that pair a negative
    correlation bears the claim out.
    """
    return -1 if (x.better == "lower") != (y.better == "lower") else 1
