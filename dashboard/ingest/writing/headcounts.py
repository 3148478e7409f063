"""Staff and leavers by unit and month, for those who hold only totals."""

from dashboard.ingest.resolving.dating import find_months
from dashboard.ingest.writing.loader import Loader
from dashboard.ingest.writing.months import month_range
from dashboard.store.uploads import Touched

_TWICE = "same unit and month again"


class Headcounts(Loader):
    """Facts: headcounts."""

    late_hint = ", or only the months it adds (--late)"

    def prepare(self) -> bool:
        work = self.work
        if not self.find_units() or not find_months(work):
            return False
        if work.fast and self.number("headcounts_twice"):
            return False
        if not work.fast:
            what = "the unit and month were on an earlier row"
            self.refuse("refuse_headcounts_twice", _TWICE, work.label("unit"), what)
        if work.late:
            self.leave_out_known("known_headcounts")
        self.warn_of_earlier("headcounts_before", "units and months of this file")
        first, last = self._months()
        work.changes.append(f"headcounts of {work.facts['units']:,} units from {first} to {last}")
        return True

    def _months(self) -> tuple[object, object]:
        ((first, last),) = self.run("period_range")
        return first, last

    def touched(self) -> Touched:
        return Touched(employment=month_range(*self._months()), all=self.changes_units)

    def write(self, upload: int) -> None:
        self.write_units(upload)
        self.run("write_headcounts", upload=upload)
