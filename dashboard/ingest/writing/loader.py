"""What every kind of file has in common on its way from the desk into the store."""

from abc import ABC, abstractmethod
from typing import Any

from dashboard.ingest.earlier import Earlier
from dashboard.ingest.problems import Problem, file_problem
from dashboard.ingest.resolving.units import find_units, write_units
from dashboard.ingest.work import Work
from dashboard.store import desk
from dashboard.store.moving import refresh_units
from dashboard.store.uploads import Touched


class Loader(ABC):
    """One file of one kind, laid out on the desk."""

    def __init__(self, work: Work) -> None:
        self.work = work

    @abstractmethod
    def prepare(self) -> bool:
        """Finds out what every row means and what is wrong across rows; writes only to the desk.

        False: rows must be told apart, which only the careful road can do.
        """

    @abstractmethod
    def touched(self) -> Touched:
        """What loading will make publish again; once prepared."""

    @abstractmethod
    def write(self, upload: int) -> None:
        """Writes the facts, inside the caller's transaction; the desk takes nothing any more."""

    def confirm(self) -> bool:
        """Whether what was written holds, where that was not sure before; inside the transaction.

        False: rows must be told apart, which only the careful road can do.
        """
        return True

    def run(self, statement: str, **values: object) -> list[tuple[Any, ...]]:
        return self.work.run(statement, **values)

    def number(self, statement: str, **values: object) -> int:
        """The one whole number a statement gives."""
        ((found,),) = self.run(statement, **values)
        return int(found or 0)

    def find_people(self) -> None:
        self.run("people", **self.work.key.parameters())

    def find_units(self) -> bool:
        return find_units(self.work)

    def skip(self, reason: str, rows: int) -> None:
        if rows:
            self.work.skipped[reason] += rows

    def refuse(self, statement: str, reason: str, column: str, message: str) -> bool:
        """Refuses rows by a statement that fills desk.bad_rows with this reason; True if any."""
        self.run(statement)
        ((rows, first),) = self.run("bad_rows_because", reason=reason)
        if not rows:
            return False
        work = self.work
        self.run("take_bad_rows_off")
        work.problems.append(Problem("error", work.file, first, column, "", "", message, rows))
        return True

    def warn_of_earlier(self, statement: str, what: str) -> None:
        """An error for each upload in force that holds the same facts."""
        for upload, count in self.run(statement):
            if upload == self.work.supersedes:
                continue
            self.work.earlier.append(Earlier(upload, count, what, clashes=True))
            message = (
                f"{count:,} {what} are in force already by upload {upload}. Load this file in its "
                f"place (--supersedes {upload}){self.late_hint}, or undo that one first "
                f"(linkage undo {upload})."
            )
            self.work.problems.append(file_problem(self.work.file, message))

    # What --late would do, where a kind knows what is new beside what is in force.
    late_hint = ""

    def leave_out_known(self, statement: str) -> None:
        """Takes rows that are in force already off the desk, for who adds late ones.

        Args:
            statement: fills desk.known_before.
        """
        self.run(statement, supersedes=self.work.supersedes)
        if rows := self.number("known_before_rows"):
            self.skip("in force already", rows)
            desk.settle(self.work.con)
            self.run("known_before_off")
        if rows and rows >= self.work.loaded + rows:
            what = "everything in it is in force already; there is nothing late to add."
            self.work.problems.append(file_problem(self.work.file, what))

    def name_attributes(self) -> None:
        """Makes desk.attribute_names; the desk takes nothing once writing has begun."""
        rows = [(f"attribute_{n:04d}", a) for n, a in enumerate(self.work.plan.attributes, 1)]
        self.run("attribute_names")
        desk.fill(self.work.con, "load/add_attribute_name", rows)

    @property
    def changes_units(self) -> bool:
        """Whether units come along, or something is said of them."""
        work = self.work
        return bool(work.facts.get("new units")) or self.describes_units or work.has("unit_name")

    @property
    def describes_units(self) -> bool:
        """Whether attributes are those of units; of answers they are those of people."""
        return self.work.plan.kind != "answers" and bool(self.work.plan.attributes)

    def write_units(self, upload: int) -> None:
        """Writes new units, names and attributes of units."""
        write_units(self.work, upload)
        if self.describes_units:
            self.run("unit_attributes", upload=upload)
        if self.changes_units:
            refresh_units(self.work.con)
