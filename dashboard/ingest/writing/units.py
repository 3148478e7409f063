"""The list of units: codes, names, what each belongs to, and what describes it."""

from dashboard.ingest.problems import Problem
from dashboard.ingest.writing.loader import Loader
from dashboard.sql_files import sql
from dashboard.store.moving import refresh_units
from dashboard.store.uploads import Touched

_TWICE = "same unit again"


class Units(Loader):
    """Facts: unit_statements, attribute_statements, aliases. The whole organisation is no unit:
    its row only names what its rows in later files are called."""

    def prepare(self) -> bool:
        work = self.work
        self.run("unit_rows_whole")
        self.skip("the whole organisation, which is no unit", self.number("unit_whole_rows"))
        self.run("unit_whole_rows_off")
        if not self.find_units():
            return False
        what = "the unit was on an earlier row"
        self.refuse("refuse_units_twice", _TWICE, work.label("unit"), what)
        self.run("unit_parents")
        self._look_for_circles()
        work.changes.append(f"{work.loaded:,} units described")
        return True

    def _look_for_circles(self) -> None:
        work = self.work
        for line, unit in self.run("unit_circles"):
            what = f"'{unit}' belongs to a unit that belongs to it"
            work.problems.append(
                Problem("error", work.file, line, work.label("parent"), unit, "", what)
            )

    def touched(self) -> Touched:
        return Touched(all=True)

    def write(self, upload: int) -> None:
        con, values = self.work.con, {"upload": upload}
        con.execute(sql("load/new_units"), values)
        con.execute(sql("load/new_parents"), values)
        con.execute(sql("store/revived/units"))
        con.execute(sql("load/unit_statements"), values)
        con.execute(sql("load/unit_aliases"), values)
        if self.work.plan.attributes:
            self.run("unit_attributes", upload=upload)
        refresh_units(con)
