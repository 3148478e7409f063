"""Customers' scores: a column a score, or a row a score; comments beside them are kept masked."""

from dataclasses import replace
from typing import Any

from dashboard.ingest.customer_scores import CUSTOMER_SCORES, USUAL_SCALE
from dashboard.ingest.masking import first_names_pattern
from dashboard.ingest.problems import cell_problem, file_problem
from dashboard.ingest.scales import likely_scale
from dashboard.ingest.work import Work
from dashboard.ingest.writing.loader import Loader
from dashboard.ingest.writing.months import month_range
from dashboard.store import desk
from dashboard.store.uploads import Touched

_TWICE, _OFF = "same answer again", "off the scale of its metric"


class CustomerAnswers(Loader):
    """Facts: customer_answers, comments."""

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        # Lowest score, scale and highest score of each metric that a metric column names.
        self._ends: list[tuple[Any, ...]] = []

    @property
    def long(self) -> bool:
        return self.work.has("metric_column")

    def prepare(self) -> bool:
        work, form = self.work, "long" if self.long else "wide"
        if not self.find_units() or not self._find_metrics():
            return not work.fast
        if not self.long:
            self.run("metric_lists")
        self.run(f"customer_scores_{form}")
        if work.fast and self._is_doubtful():
            return False
        if not work.fast:
            self._refuse_rows()
        if work.has("answer_id"):
            self._leave_out_known()
        self.skip("no score given", self.number(f"rows_without_score_{form}"))
        self._count(sum(self.run(f"scores_given_{form}")[0]))
        return True

    def _find_metrics(self) -> bool:
        self.run("metric_map")
        rows = self._named() if self.long else self._columns()
        desk.fill(self.work.con, "load/add_metric", rows)
        if not rows and not self.work.problems:
            what = "no column is known to hold a score. Name nps, csat, ces or stars as [[metric]]."
            self.work.problems.append(file_problem(self.work.file, what))
        return bool(rows)

    def _columns(self) -> list[tuple[object, ...]]:
        rows: list[tuple[object, ...]] = []
        for one in self.work.fields:
            if one.target.startswith("value_"):
                metric = self.work.plan.metrics[int(one.target[6:10]) - 1]
                name = metric.name.strip().lower()
                if name not in USUAL_SCALE:
                    self._unknown(metric.name)
                    continue
                low, high = USUAL_SCALE[name]
                ends = (low if metric.low is None else metric.low, metric.high or high)
                rows.append((one.target, name, *ends))
        return rows

    def _named(self) -> list[tuple[object, ...]]:
        told = {one.name.lower(): one for one in self.work.plan.metrics}
        rows: list[tuple[object, ...]] = []
        for spelling, lowest, highest, line, times in self.run("metrics_found"):
            name = _metric_name(str(spelling or ""))
            if not name:
                self._unknown(str(spelling or ""), line or 0, times)
                continue
            usual = USUAL_SCALE[name]
            if name in told and told[name].low is not None and told[name].high is not None:
                ends = (told[name].low, told[name].high)
            elif isinstance(lowest, float) and isinstance(highest, float):
                fits = usual[0] <= lowest and highest <= usual[1]
                ends = usual if fits else likely_scale([lowest, highest]) or usual
            else:
                ends = usual
            rows.append((spelling, name, *ends))
            if lowest is not None:
                self._ends.append((lowest, *ends, highest))
        return rows

    def _unknown(self, name: str, line: int = 0, times: int = 1) -> None:
        expected = "a customer score (nps, csat, ces or stars)"
        label = self.work.label("metric_column")
        problem = cell_problem(self.work.file, line, label, name, expected)
        self.work.problems.append(replace(problem, count=times))

    def _is_doubtful(self) -> bool:
        """Whether some row must be refused; only the careful road can say which."""
        off = any(lowest < low or highest > high for lowest, low, high, highest in self._ends)
        return off or (self.work.has("answer_id") and bool(self.number("customers_twice")))

    def _refuse_rows(self) -> None:
        if self.long:
            self.run("refuse_unknown_metrics")
            self.run("take_bad_rows_off")
            # Where each score has its column, its cell was judged by that column's scale.
            what = "the score is off the scale of its metric"
            self.refuse("refuse_customer_scores_off_scale", _OFF, self.work.label("score"), what)
        if self.work.has("answer_id"):
            what = "the same answer was on an earlier row"
            self.refuse("refuse_customers_twice", _TWICE, self.work.label("answer_id"), what)

    def _leave_out_known(self) -> None:
        """Answers of an earlier, overlapping export are not counted again."""
        self.run("scores_known_before", supersedes=self.work.supersedes)
        if rows := self.number("known_before_rows"):
            self.skip("in force already, by the answer's own number", rows)
            desk.settle(self.work.con)
            self.run("known_before_off")

    def _count(self, scores: int) -> None:
        work, units = self.work, self.work.facts["units"]
        ((first, last),) = self.run("customer_score_counts")
        metrics = ", ".join(sorted({str(name) for (name,) in self.run("metric_names")}))
        work.facts |= {"scores": scores, "metrics": metrics}
        work.changes.append(f"{scores:,} scores ({metrics}) in {units:,} units")
        if first:
            work.changes.append(f"answered from {first} to {last}")
        if not scores and not work.problems:
            work.problems.append(file_problem(work.file, "no score in it could be counted."))

    def touched(self) -> Touched:
        ((first, last),) = self.run("customer_score_counts")
        return Touched(months=month_range(first, last), all=self.changes_units)

    def write(self, upload: int) -> None:
        self.write_units(upload)
        form = "long" if self.long else "wide"
        self.run(f"write_customer_answers_{form}", upload=upload, **self.work.key.parameters())
        if self.work.has("comment"):
            pattern = first_names_pattern()
            self.run("write_customer_comments", upload=upload, first_names=pattern)


def _metric_name(spelling: str) -> str:
    plain = " ".join(spelling.lower().replace("_", " ").split())
    return next((name for name, known in CUSTOMER_SCORES.items() if plain in (name, *known)), "")
