"""Reproduces the entries on repeated measurements."""

from dashboard.stats.panel import repeated_measures_r
from tests.stats.oracle.reference import Entry, columns, reproduces


@reproduces(r".*\.rmcorr(\..*)?")
def repeated(entry: Entry):
    unit, x, y = columns(entry)
    found = repeated_measures_r(x, y, unit)
    interval = {"ci_low": found.ci_low, "ci_high": found.ci_high}
    return {"value": found.r, "df": found.n - 2, "p": found.p} | interval
