"""Customers' scores: a column a score, or a row a score; comments beside them are kept masked."""

from dashboard.ingest.customer_scores import CUSTOMER_SCORES, USUAL_SCALE
from dashboard.ingest.masking import first_names_pattern
from dashboard.ingest.problems import cell_problem, file_problem
from dashboard.ingest.scales import likely_scale
from dashboard.ingest.writing.loader import Loader
from dashboard.ingest.writing.months import month_range
from dashboard.sql_files import sql
from dashboard.store import desk
from dashboard.store.uploads import Touched

_TWICE, _OFF = "same answer again", "off the scale of its metric"


class CustomerAnswers(Loader):
    """Facts: customer_answers, comments."""

    @property
    def long(self) -> bool:
        return self.work.has("metric_column")

    def prepare(self) -> bool:
        work = self.work
        if not self.find_units() or not self._find_metrics():
            return not work.fast
        self.run("customer_scores_long" if self.long else "customer_scores_wide")
        if work.fast and self._is_doubtful():
            return False
        if not work.fast:
            self._refuse_rows()
        self._leave_out_known()
        self.skip("no score given", self.number("rows_without_score"))
        self._count()
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
        for spelling, lowest, highest, line in self.run("metrics_found"):
            name = _metric_name(str(spelling or ""))
            if not name:
                self._unknown(str(spelling or ""), line or 0)
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
        return rows

    def _unknown(self, name: str, line: int = 0) -> None:
        expected = "a customer score (nps, csat, ces or stars)"
        label = self.work.label("metric_column")
        self.work.problems.append(cell_problem(self.work.file, line, label, name, expected))

    def _is_doubtful(self) -> bool:
        return bool(
            self.number("customer_scores_off_scale")
            or (self.work.has("answer_id") and self.number("customers_twice"))
        )

    def _refuse_rows(self) -> None:
        what = "the score is off the scale of its metric"
        if self.refuse("refuse_customer_scores_off_scale", _OFF, self.work.label("score"), what):
            self.run("bad_scores_off")
        if self.work.has("answer_id"):
            what = "the same answer was on an earlier row"
            if self.refuse("refuse_customers_twice", _TWICE, self.work.label("answer_id"), what):
                self.run("bad_scores_off")

    def _leave_out_known(self) -> None:
        """Answers of an earlier, overlapping export are not counted again."""
        self.run("scores_known_before")
        if rows := self.number("known_before_rows"):
            self.skip("in force already, by the answer's own number", rows)
            self.run("known_before_off")
            self.work.con.execute(sql("load/known_before_rows_off"))

    def _count(self) -> None:
        ((scores, units, first, last, metrics),) = self.run("customer_score_counts")
        self.work.facts |= {
            "scores": scores,
            "metrics": metrics,
            "months": month_range(first, last),
        }
        self.work.changes.append(f"{scores:,} scores ({metrics}) in {units:,} units")
        if first:
            self.work.changes.append(f"answered from {first} to {last}")

    def write(self, upload: int) -> Touched:
        changed = self.write_units(upload)
        self.run("write_customer_answers", upload=upload, **self.work.key.parameters())
        if self.work.has("comment"):
            pattern = first_names_pattern()
            self.run("write_customer_comments", upload=upload, first_names=pattern)
        ((_, _, first, last, _),) = self.run("customer_score_counts")
        return Touched(months=month_range(first, last), all=changed)


def _metric_name(spelling: str) -> str:
    plain = " ".join(spelling.lower().replace("_", " ").split())
    return next((name for name, known in CUSTOMER_SCORES.items() if plain in (name, *known)), "")
