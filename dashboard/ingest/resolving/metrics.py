"""Uploaded metrics: what the store knows of them, and 0.84, 84 % and 84 told apart."""

from dashboard.ingest.cells import slug
from dashboard.ingest.mapping import Metric
from dashboard.ingest.problems import Severity, file_problem, listed
from dashboard.ingest.work import Work
from dashboard.sql_files import sql
from dashboard.store import desk

# Shares above this are points: nobody reaches 150 % of a share, turnover aside.
_HIGHEST_SHARE = 1.5
# Percentages go beyond this in any table of some units.
_LOWEST_POINTS = 15.0
_FEWEST_FIGURES = 5
_NAMED = 6
_PERCENT_SCALES = ((0.0, 1.0), (0.0, 100.0))


def rescale(work: Work, metrics: tuple[Metric, ...]) -> None:
    """Brings percentages to the notation of their scale, and says so."""
    told = {slug(one.name): one for one in metrics}
    read: dict[tuple[str, Severity], list[str]] = {}
    above: list[str] = []
    for name, lowest, highest, _ in work.run("value_spread"):
        metric = told[name]
        if (metric.low, metric.high) not in _PERCENT_SCALES:
            continue
        given = metric.percent or ("share" if highest <= _HIGHEST_SHARE else "points")
        wanted = "share" if metric.high == 1.0 else "points"
        label = metric.label or metric.name
        if given != wanted:
            factor = 100.0 if wanted == "points" else 0.01
            work.run("rescale_values", metric=name, factor=factor)
            sure = bool(metric.percent) or given == "points"
            severity: Severity = "note" if sure else "warning"
            read.setdefault((given, severity), []).append(f"{label} ({lowest:g} to {highest:g})")
        top = highest * (100 if given == "share" else 1)
        above += [f"{label} (up to {top:g} %)"] if top > 100 else []
    for (given, severity), labels in read.items():
        what = f"read as {_NAMES[given]}: {listed(tuple(labels), _NAMED)}."
        work.problems.append(file_problem(work.file, what, severity=severity))
    if above:
        what = f"beyond 100 %, kept as it is: {listed(tuple(above), _NAMED)}."
        work.problems.append(file_problem(work.file, what, severity="note"))


def warn_of_other_notation(work: Work) -> None:
    """Points out metrics whose figures are shares in one period and percentages in another."""
    highest: dict[str, dict[object, float]] = {}
    for metric, starts_on, top, figures in work.run("spread_by_period"):
        if figures >= _FEWEST_FIGURES:
            highest.setdefault(str(metric), {})[starts_on] = float(top)
    for metric, tops in highest.items():
        small = {day: top for day, top in tops.items() if 0 < top <= _HIGHEST_SHARE}
        large = {day: top for day, top in tops.items() if top > _LOWEST_POINTS}
        if small and large:
            (day, top), (other, most) = next(iter(small.items())), next(iter(large.items()))
            what = (
                f"{metric} goes up to {top:g} in the period from {day} and to {most:g} in that "
                f"from {other}: its scale has changed. Say `scale` and `percent` in its [[metric]]."
            )
            work.problems.append(file_problem(work.file, what, severity="warning"))


_NAMES = {"share": "shares (0.84 is 84 %)", "points": "percentages (84 is 84 %)"}


def write_metrics(work: Work, metrics: tuple[Metric, ...], upload: int) -> None:
    """Writes the metrics that are new; a known one keeps what was first said of it."""
    con = work.con
    known = {row[0] for row in con.execute(sql("load/known_metrics")).fetchall()}
    rows = []
    for one in metrics:
        name = slug(one.name)
        if name in known:
            continue
        label = one.label or one.name
        unit_label = one.unit_label or ("%" if (one.low, one.high) in _PERCENT_SCALES else "")
        rows.append((name, label, one.side, one.low, one.high, one.better, unit_label, upload))
        known.add(name)
    desk.fill(con, "load/new_metric", rows)
    con.execute(sql("store/revived/uploaded_metrics"))
