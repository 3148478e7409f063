"""Spells of employment: who worked where, from when to when, and why it ended."""

from dashboard.ingest.problems import file_problem
from dashboard.ingest.writing.loader import Loader
from dashboard.ingest.writing.months import month_range
from dashboard.store.uploads import Touched

_BACKWARDS, _TWICE = "ends before it starts", "same spell again"


class Employment(Loader):
    """Facts: employment. Internal moves are told from leaving where the file does not say."""

    def prepare(self) -> bool:
        work = self.work
        if not self.find_units():
            return False
        self.find_people()
        if not work.fast:
            self._refuse_rows()
        self.run("new_spells")
        if work.fast and self.number("spells_wrong"):
            return False
        self.warn_of_earlier("spells_before", "spells of this file")
        if work.has("email"):
            self._tell_of_scores_without_people()
        ((spells, people, leavers, moves, _, _),) = self.run("spell_counts")
        work.facts |= {"people": people, "leavers": leavers, "moves": moves}
        work.changes.append(
            f"{spells:,} spells of {people:,} people, {leavers:,} leavers, {moves:,} internal moves"
        )
        return True

    def _tell_of_scores_without_people(self) -> None:
        """Scores that were loaded before this file do not know yet whose they are."""
        for upload, people in self.run("answers_by_address", **self.work.key.parameters()):
            what = (
                f"upload {upload} holds answers of {people:,} people of this file by their e-mail "
                f"address. Load it again afterwards (--supersedes {upload}), so that they count "
                "where these people work."
            )
            self.work.problems.append(file_problem(self.work.file, what, severity="warning"))

    def _refuse_rows(self) -> None:
        label = self.work.label
        what = "the last day is before the first"
        self.refuse("refuse_spells_backwards", _BACKWARDS, label("ended"), what)
        what = "the person, unit and first day were on an earlier row"
        self.refuse("refuse_spells_twice", _TWICE, label("person"), what)

    def touched(self) -> Touched:
        ((_, _, _, _, first, last),) = self.run("spell_counts")
        return Touched(employment=month_range(first, last), all=self.changes_units)

    def write(self, upload: int) -> None:
        self.write_units(upload)
        self.run("write_employment", upload=upload)
        if self.work.has("email"):
            self.run("write_addresses", upload=upload, **self.work.key.parameters())
