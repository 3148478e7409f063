"""What people wrote, kept without e-mail addresses, numbers and names."""

from dashboard.ingest.masking import first_names_pattern
from dashboard.ingest.writing.loader import Loader
from dashboard.ingest.writing.months import month_range
from dashboard.store.uploads import Touched

_UNDATED = "no date"


class Comments(Loader):
    """Facts: comments, of staff or of customers."""

    def prepare(self) -> bool:
        work = self.work
        if not self.find_units():
            return False
        if work.fast and self.number("comments_undated"):
            return False
        if not work.fast:
            what = "nothing tells when this was written: give `said_on`, or load the wave first"
            self.refuse("refuse_comments_undated", _UNDATED, work.label("said_on"), what)
        self.find_people()
        self.skip("no comment given", self.number("rows_without_comment"))
        ((comments, first, last),) = self.run("comment_dates")
        work.facts["comments"] = comments
        work.changes.append(f"{comments:,} comments, {first} to {last}")
        return True

    def touched(self) -> Touched:
        ((_, first, last),) = self.run("comment_dates")
        return Touched(months=month_range(first, last), all=self.changes_units)

    def write(self, upload: int) -> None:
        self.write_units(upload)
        side = self.work.plan.columns.get("side", "staff")
        self.run("write_comments", upload=upload, side=side, first_names=first_names_pattern())
