"""What became of units: renamed, moved to another parent, merged into one, split into several."""

from dashboard.ingest.problems import cell_problem
from dashboard.ingest.writing.loader import Loader
from dashboard.store import desk
from dashboard.store.moving import refresh_units
from dashboard.store.uploads import Touched

_DONE = {"rename": "renamed", "move": "moved", "merge": "merged", "split": "split"}


class Reorganisation(Loader):
    """Facts: unit_changes; and unit_statements and aliases that follow from them.

    Answers and figures stay with the unit they were given for.
    """

    def prepare(self) -> bool:
        work = self.work
        self.run("reorganised")
        wrong = self.run("reorganised_wrong")
        if wrong and work.fast:
            return False
        for line, column, found, expected in wrong:
            label, cell = work.label(column) or column, str(found or "")
            work.problems.append(cell_problem(work.file, line, label, cell, str(expected)))
            desk.fill(work.con, "load/add_bad_row", [(line, label, cell, str(expected))])
        if wrong:
            self.run("take_bad_rows_off")
            self.run("reorganised")
        for change, units, first, last in self.run("reorganised_counts"):
            when = f"on {first}" if first == last else f"from {first} to {last}"
            many = f"{units:,} unit{'s' if units != 1 else ''}"
            work.changes.append(f"{many} {_DONE.get(change, change)} {when}")
        return True

    def touched(self) -> Touched:
        return Touched(all=True)

    def write(self, upload: int) -> None:
        for statement in ("write_unit_changes", "reorganised_statements", "reorganised_aliases"):
            self.run(statement, upload=upload)
        refresh_units(self.work.con)
