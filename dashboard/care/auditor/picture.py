"""One published generation as an attacker lays it out: a tree of units, and a sheet a metric and
period with what is shown of each unit, what is hidden, and what the ledger says why."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from dashboard.care.auditor.linear import Floats, Numbers, Truths
from dashboard.mart.reading import Array, Mart

# Metrics of which the rules protect somebody, by what they are made from.
PERSONAL = ("answers", "invitations")

# How finely publishing tells squares, as in queries/publish_duckdb/squares_step.sql; sums of many
# answers carry the last digits of how they were added.
_STEP, _STEP_OF_NET, _SAME_STEP = 5_000.0, 100_000.0, 1e-3


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """Units, those above before those below. parent: place of the unit above, -1 = none."""

    codes: tuple[str, ...]
    names: tuple[str, ...]
    parent: Numbers
    place: dict[str, int]

    def nearest(self, marked: Truths) -> Numbers:
        """Of each unit: itself or the next above that is marked; -1 = none."""
        found = np.where(marked, np.arange(len(self.codes)), -1)
        for unit, above in enumerate(self.parent):
            if found[unit] < 0 <= above:
                found[unit] = found[above]
        return found

    def above(self, unit: int) -> Iterator[int]:
        """The unit and all above it."""
        while unit >= 0:
            yield unit
            unit = int(self.parent[unit])


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """What is published of one metric in one period. Answers are brought to 0 to 1 a person.

    Attributes:
        minimum: the smallest group.
        unit: places of the units shown. weight: answers, where a person may give several.
        answers, squares: sums over `weight`, squares unknown where they are told to a step; the
            ends answers_low and answers_high where only a bound is told.
        stale: shown as an earlier generation had it.
        hidden: places of units hidden; few: fewer people than the smallest group, by the ledger;
            large: so many or more, hidden for others' sake.
        low, width: of the metric's scale. counted: what is told is how many, not what they said.
        combined: rows of small units told of together, with the unit they lie below.
    """

    metric: str
    period: str
    minimum: int
    unit: Numbers
    people: Floats
    weight: Floats
    answers: Floats
    squares: Floats
    bound: Truths
    answers_low: Floats
    answers_high: Floats
    stale: Truths
    hidden: Numbers
    few: Truths
    large: Truths
    low: float
    width: float
    counted: bool
    combined: Truths

    @property
    def whole(self) -> float | None:
        """People behind the figure of the whole, where it is shown."""
        found = self.people[self.unit == 0]
        return float(found[0]) if found.size else None

    @property
    def imprint(self) -> bytes:
        """Tells sheets of several generations apart that say anything else."""
        arrays = (
            self.unit,
            self.people,
            self.answers,
            self.bound,
            self.stale,
            self.hidden,
            self.few,
        )
        return b"|".join([f"{self.metric}|{self.period}".encode(), *(a.tobytes() for a in arrays)])

    @property
    def weighed(self) -> bool:
        """Is a person more than one answer?"""
        return bool((self.weight != self.people).any())


@dataclass(frozen=True, eq=False)
class Picture:
    """One generation. tables: every one, as it is published."""

    number: int
    tree: Tree
    sheets: dict[tuple[str, str], Sheet]
    minimum: dict[str, int]
    tables: dict[str, dict[str, Array]]

    def name(self, code: str) -> str:
        """What people call a unit."""
        place = self.tree.place.get(code)
        return code if place is None else self.tree.names[place]

    def label(self, metric: str) -> str:
        """What people call a metric."""
        return self._of_metric("label", metric)

    def source(self, metric: str) -> str:
        """The facts a metric is made from."""
        return self._of_metric("source", metric)

    def _of_metric(self, column: str, metric: str) -> str:
        return self._metrics[metric][column]

    @cached_property
    def _metrics(self) -> dict[str, dict[str, str]]:
        known = self.tables["metrics"]
        wanted = ("label", "source")
        return {
            str(metric): {column: str(known[column][row]) for column in wanted}
            for row, metric in enumerate(known["metric"])
        }

    @cached_property
    def reached(self) -> dict[str, set[float]]:
        """Of each period: how many answered, by the figures of the whole."""
        found: dict[str, set[float]] = {}
        for (metric, period), sheet in self.sheets.items():
            if sheet.whole is not None and self.source(metric) in PERSONAL:
                found.setdefault(period, set()).add(sheet.whole)
        return found

    def least(self, wave: str | None) -> int:
        """The smallest group of a wave, or of everything else."""
        return self.minimum.get(wave or "", self.minimum[""])


def picture_of(mart: Mart, names: list[str]) -> Picture:
    """Reads all tables of a generation."""
    tables = {name: mart.table(name) for name in names}
    made = tables["generation"]
    minimum = {"": int(made["minimum_group"][0])}
    waves = tables["waves"]
    minimum |= {str(w): int(k) for w, k in zip(waves["wave"], waves["minimum_group"], strict=True)}
    tree = _tree(tables["units"])
    sheets = {(one.metric, one.period): one for one in _sheets(tables, tree, minimum)}
    return Picture(int(made["number"][0]), tree, sheets, minimum, tables)


def _tree(units: dict[str, Array]) -> Tree:
    order = np.argsort(units["level"], kind="stable")
    codes = tuple(str(units["unit"][i]) for i in order)
    place = {code: i for i, code in enumerate(codes)}
    parent = [place.get(str(units["parent"][i]), -1) for i in order]
    names = tuple(str(units["name"][i]) for i in order)
    return Tree(codes, names, np.array(parent, dtype=np.int64), place)


def _sheets(
    tables: dict[str, dict[str, Array]], tree: Tree, minimum: dict[str, int]
) -> Iterator[Sheet]:
    readings, hidden = pd.DataFrame(tables["readings"]), pd.DataFrame(tables["hidden"])
    for frame in (readings, hidden):
        frame["period"] = _periods(frame)
        frame["place"] = frame["unit"].map(tree.place).astype("Int64")
    kinds = tables["units"].get("kind", np.array([]))
    combined = {str(u) for u, k in zip(tables["units"]["unit"], kinds, strict=True)
                if k == "combined"}  # fmt: skip
    metrics = pd.DataFrame(tables["metrics"]).set_index("metric")
    wanted = [name for name, row in metrics.iterrows() if _protected(row)]
    shown = dict(iter(readings[readings.metric.isin(wanted)].groupby(["metric", "period"])))
    secret = dict(iter(hidden[hidden.metric.isin(wanted)].groupby(["metric", "period"])))
    for metric, period in sorted(shown.keys() | secret.keys()):
        one = shown.get((metric, period), readings.iloc[:0])
        other = secret.get((metric, period), hidden.iloc[:0])
        least = minimum.get(str(period), minimum[""])
        yield _sheet(metrics.loc[metric], str(metric), str(period), least, one, other, combined)


def _protected(metric: pd.Series) -> bool:
    leavers = metric.source == "employment" and metric.kind == "rate"
    return bool(metric.source in PERSONAL or metric.confidential or leavers)


def _periods(frame: pd.DataFrame) -> pd.Series:
    days = frame["starts_on"].astype(str) + " to " + frame["ends_on"].astype(str)
    return frame["wave"].where(frame["wave"].notna(), days)


def _sheet(
    metric: pd.Series, name: str, period: str, minimum: int, shown: pd.DataFrame,
    secret: pd.DataFrame, combined: set[str],
) -> Sheet:  # fmt: skip
    people = shown["people"].to_numpy(float)
    people = np.where(np.isnan(people), shown["weight"].to_numpy(float), people)
    weight, total = shown["weight"].to_numpy(float), shown["total"].to_numpy(float)
    squares = shown["total_squares"].to_numpy(float)
    low, width = _scale(metric)
    counted = metric.source in ("invitations", "employment") or np.isinf(width)
    low, width = (0.0, 100.0) if counted else (low, width)
    if metric.source == "employment":
        people = total / 100
    if counted:
        weight, total, squares = people, 100.0 * people, np.full(people.size, np.nan)
    bound = shown["bound"].to_numpy(object)
    under, over = bound == "under", bound == "over"
    if _to_a_step(metric, weight, total, np.where(under | over, np.nan, squares)):
        squares = np.full(people.size, np.nan)
    answers = (total - low * weight) / width
    squares = (squares - 2 * low * total + low * low * weight) / width**2
    place = secret["place"].to_numpy(np.int64)
    why = secret["why"].to_numpy(object)
    stale = np.isin(shown["place"].to_numpy(np.int64), place[why == "small_change"])
    return Sheet(
        name, period, minimum, shown["place"].to_numpy(np.int64), people, weight, answers, squares,
        under | over, np.where(under, 0.0, answers), np.where(over, weight, answers),
        stale, place, why == "fewer_than_minimum",
        why == "complement", low, width, counted,
        shown["unit"].isin(combined).to_numpy(bool),
    )  # fmt: skip


def _to_a_step(metric: pd.Series, weight: Floats, total: Floats, squares: Floats) -> bool:
    """Are squares told in the middle of their step? What they leave of one another says nothing.

    Those of shares follow from sums; marts from before steps came have exact ones.
    """
    if metric.source != "answers" or metric.kind == "share":
        return False
    step = _STEP_OF_NET if metric.kind == "net" else _STEP
    centre = total**2 / weight
    steps = (squares - centre) / step
    most = (total - metric.low * weight) * (metric.high * weight - total) / weight / step
    least = (metric.high * np.abs(total) - centre) / step if metric.kind == "net" else 0.0
    whole = (np.floor(steps) >= least) & (np.floor(steps) + 1 <= most)
    return bool((np.abs(steps[whole] % 1 - 0.5) < _SAME_STEP).all())


def _scale(metric: pd.Series) -> tuple[float, float]:
    if np.isnan(metric.low) or np.isnan(metric.high):
        return 0.0, np.inf
    return float(metric.low), float(metric.high - metric.low)
