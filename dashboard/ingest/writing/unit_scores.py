"""Figures that are aggregates already: any metric of any side by unit and period."""

from dashboard.ingest.cells import slug
from dashboard.ingest.mapping import Metric
from dashboard.ingest.problems import file_problem
from dashboard.ingest.resolving.dating import find_periods
from dashboard.ingest.resolving.metrics import rescale, warn_of_other_notation, write_metrics
from dashboard.ingest.writing.loader import Loader
from dashboard.store import desk
from dashboard.store.uploads import Touched

_TWICE = "same unit, metric and period again"


class UnitScores(Loader):
    """Facts: unit_scores. New metrics come with them."""

    late_hint = ", or only the figures it adds (--late)"
    metrics: tuple[Metric, ...] = ()

    @property
    def long(self) -> bool:
        return self.work.has("metric_column")

    def prepare(self) -> bool:
        work = self.work
        if not self.find_units() or not find_periods(work) or not self._find_metrics():
            return not work.fast and bool(work.problems)
        self.run("unit_values_long" if self.long else "unit_values_wide")
        if any(one.n for one in work.plan.metrics) and not self.long:
            self.run("people_by_metric")
        if work.fast and self.number("values_twice"):
            return False
        if not work.fast:
            what = "the unit, metric and period were on an earlier row"
            self.refuse("refuse_values_twice", _TWICE, work.label("unit"), what)
            self.run("bad_values_off")
        rescale(work, self.metrics)
        warn_of_other_notation(work)
        if work.late:
            self.leave_out_known("known_values")
            self.run("known_values_off", supersedes=work.supersedes)
        self.warn_of_earlier("values_before", "figures of this file")
        other = self.number("other_metric_rows") if self.long else 0
        self.skip("a measure that the map does not name", other)
        self.skip("no figure given", self.number("rows_without_value") - other)
        self._count()
        return True

    def _find_metrics(self) -> bool:
        self.run("metric_map")
        rows = self._named() if self.long else self._columns()
        desk.fill(self.work.con, "load/add_metric", rows)
        if not rows:
            what = "no column is known to hold figures. Name them as [[metric]] in the map."
            self.work.problems.append(file_problem(self.work.file, what))
        return bool(rows)

    def _columns(self) -> list[tuple[object, ...]]:
        self.metrics = self.work.plan.metrics
        targets = [one.target for one in self.work.fields if one.target.startswith("value_0")]
        of = [(target, self.metrics[int(target[6:10]) - 1]) for target in targets]
        return [(target, slug(one.name), one.low, one.high) for target, one in of]

    def _named(self) -> list[tuple[object, ...]]:
        """Spellings of the metric column: those the map lists, or all where it lists none."""
        spellings = [str(row[0]) for row in self.run("value_metrics_found") if row[0] is not None]
        told = {
            column.strip().lower(): metric
            for metric in self.work.plan.metrics
            for column in metric.columns
        }
        if not told:
            told = {s.strip().lower(): Metric(slug(s), (s,), s.strip()) for s in spellings}
        self.metrics = tuple({one.name: one for one in told.values()}.values())
        known = [(s, told[s.strip().lower()]) for s in spellings if s.strip().lower() in told]
        return [(s, slug(one.name), one.low, one.high) for s, one in known]

    def _count(self) -> None:
        ((figures, units, first, last),) = self.run("value_counts")
        names = ", ".join(one.label or one.name for one in self.metrics[:6])
        self.work.facts |= {"figures": figures, "metrics": names}
        self.work.changes.append(f"{figures:,} figures ({names}) of {units:,} units")
        if first:
            self.work.changes.append(f"for {first} to {last}")

    def touched(self) -> Touched:
        periods = tuple((str(m), str(s), str(e)) for m, s, e in self.run("value_periods"))
        return Touched(periods=periods, all=self.changes_units)

    def write(self, upload: int) -> None:
        self.write_units(upload)
        write_metrics(self.work, self.metrics, upload)
        self.run("write_unit_scores", upload=upload)
