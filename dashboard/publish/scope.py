"""Which parts of a mart must be made again after what happened to the facts."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

import pyarrow as pa

from dashboard.publish.engine import DuckEngine
from dashboard.publish.small_tables import table_of, table_of_rows
from dashboard.settings import Settings


@dataclass(frozen=True, slots=True)
class Scope:
    """What was touched since the last generation.

    Attributes:
        everything: make the whole mart; the rest is not looked at.
        waves: names of survey rounds.
        months: first and last month_ix of customers' answers; None = none.
        employment: turnover and headcount, of all months: person-years run through them.
        metrics: names of uploaded metrics, of all periods: their weighting hangs together.
    """

    everything: bool = False
    waves: tuple[str, ...] = ()
    months: tuple[int, int] | None = None
    employment: bool = False
    metrics: tuple[str, ...] = ()

    def give(self, engine: DuckEngine, settings: Settings) -> None:
        """Tells the statements: rules, touched_waves, touched_months, touched_metrics."""
        first, last = self.months or (None, None)
        rules = {
            "company": pa.string(), "minimum_group": pa.int32(),
            "everything": pa.bool_(), "employment": pa.bool_(),
        }  # fmt: skip
        in_force = (settings.company, settings.minimum_group, self.everything, self.employment)
        engine.give("rules", table_of_rows(rules, [in_force]))
        engine.give("touched_waves", table_of({"wave": pa.string()}, [self.waves]))
        engine.give("touched_metrics", table_of({"metric": pa.string()}, [self.metrics]))
        months = {"first_ix": pa.int32(), "last_ix": pa.int32()}
        engine.give("touched_months", table_of_rows(months, [(first, last)]))


def scope_of(touched: Iterable[str]) -> Scope:
    """The union of what events touched, each as JSON of the store's Touched."""
    waves: set[str] = set()
    metrics: set[str] = set()
    months: list[int] = []
    employment = False
    for text in touched:
        part = json.loads(text)
        if part.get("all"):
            return Scope(everything=True)
        waves.update(part.get("waves") or ())
        months.extend(part.get("months") or ())
        employment = employment or bool(part.get("employment"))
        metrics.update(metric for metric, *_ in part.get("periods") or ())
    return Scope(
        waves=tuple(sorted(waves)),
        months=(min(months), max(months)) if months else None,
        employment=employment,
        metrics=tuple(sorted(metrics)),
    )
