"""Survey answers: a column a question, or a row an answer."""

from dashboard.ingest.earlier import Earlier
from dashboard.ingest.masking import first_names_pattern
from dashboard.ingest.problems import Problem, Severity, file_problem, listed
from dashboard.ingest.resolving.items import Question, find_items, write_items
from dashboard.ingest.resolving.people import find_people, place_people
from dashboard.ingest.resolving.waves import Wave, find_waves, write_waves
from dashboard.ingest.writing.loader import Loader
from dashboard.ingest.writing.months import month_range
from dashboard.store.uploads import Touched

_TWICE, _EMPTY = "answered twice", "no answer given"


class Answers(Loader):
    """Facts: answers, person_attributes. New waves, questions and units come with them."""

    late_hint = ", or only the people who are new (--late)"

    waves: tuple[Wave, ...] = ()
    questions: tuple[Question, ...] = ()
    # Answers and people of a file with a column a question, once they are counted.
    _counted: tuple[int, int] | None = None

    @property
    def long(self) -> bool:
        return self.work.has("item")

    @property
    def straight(self) -> bool:
        """Whether answers go from the file's rows into the store, and are compared there."""
        new = all(one.new for one in self.waves)
        return self.long and self.work.fast and self.work.writes and not self.work.late and new

    def prepare(self) -> bool:
        work = self.work
        if not self._is_complete() or not place_people(work) or not self.find_units():
            return not work.fast
        find_people(work, "people" if self.long else "people_often")
        self.waves = find_waves(work)
        self.questions = find_items(work)
        if self.long and not self._on_scale():
            return False
        if not self.long or work.plan.attributes or work.plan.comments or work.late:
            self._find_respondents()
        form = "long" if self.long else "wide"
        if self.long:
            self.run("long_answers")
        if self.straight:
            self.run("new_answers_written")
            self.skip(_EMPTY, self.number("rows_without_answer_long"))
            return work.loaded > 0
        self.run(f"new_answers_{form}")
        if self._are_twice():
            if work.fast:
                return False
            self._refuse_second_answers()
        if not all(one.new for one in self.waves):
            self._compare_with_earlier()
        self.skip(_EMPTY, self.number(f"rows_without_answer_{form}"))
        self._count()
        return True

    def _are_twice(self) -> bool:
        if self.long:
            doubtful = bool(self.number("answers_doubtful_long"))
        else:
            doubtful = not self._are_all_different() and bool(self.number("answers_doubtful_wide"))
        return doubtful and bool(self.number("answers_twice"))

    def _are_all_different(self) -> bool:
        """Whether every row with an answer is of somebody else; they must be counted anyway."""
        self._counted = self.run("answer_counts_wide")[0]
        empty = self.number("rows_without_answer_wide")
        return self._counted[1] + empty == self.number("staged_rows")

    def confirm(self) -> bool:
        if self.straight:
            if self._are_twice():
                return False
            self._count()
        return True

    def _find_respondents(self) -> None:
        self._match_respondents()
        if self.work.late:
            self.leave_out_known("known_respondents")
            self._match_respondents()

    def _match_respondents(self) -> None:
        key = self.work.key.parameters()
        if self.long:
            self.run("respondents", file_hash=self.work.sha256, **key)
        else:
            self.run("answering", file_hash=self.work.sha256, **key)
            self.run("respondents_wide")

    def _compare_with_earlier(self) -> None:
        """The same people again cannot be; others of the same wave may be late, or the same again
        where nobody can be known again."""
        work = self.work
        self.warn_of_earlier("answered_before", "people of this file")
        clashing = {one.upload for one in work.earlier}
        for upload, wave, people in self.run("waves_before"):
            if upload in clashing or upload == work.supersedes:
                continue
            work.earlier.append(Earlier(upload, people, f"people of wave {wave}", clashes=False))
            unknown = "" if work.has("person") else " Nobody can be known again in this file."
            what = (
                f"wave {wave} holds answers of {people:,} people by upload {upload}; these come on "
                f"top.{unknown} To replace them: --supersedes {upload}."
            )
            severity: Severity = "note" if work.has("person") else "warning"
            work.problems.append(file_problem(work.file, what, severity=severity))

    def _is_complete(self) -> bool:
        work = self.work
        if self.long and not (work.has("person") and work.has("score")):
            what = "a row an answer needs the columns `person`, `item` and `score`."
            work.problems.append(file_problem(work.file, what))
        elif not self.long and not work.plan.items:
            what = "no column is known to be a question. Name them as [[item]] in the map."
            work.problems.append(file_problem(work.file, what))
        else:
            return True
        return False

    def _on_scale(self) -> bool:
        """Whether every answer is on its question's scale; refuses those that are not."""
        work = self.work
        off = self.run("scores_off_scale")
        if off and work.fast:
            return False
        for line, item, score, low, high, times in off:
            expected = f"a number from {low:g} to {high:g}"
            what = f"'{score:g}' is not {expected}, the scale of '{item}'"
            label, found = work.label("score"), f"{score:g}"
            work.problems.append(
                Problem("error", work.file, line, label, found, expected, what, times)
            )
        if off:
            self.run("refuse_off_scale")
            self.run("take_bad_rows_off")
        return True

    def _refuse_second_answers(self) -> None:
        self._counted = None
        self.work.facts["repeated"] = True
        if self.work.plan.repeats != "refuse":
            self._leave_out_repeats()
            return
        what = "the same person answers the same question of the same wave again"
        self.refuse("refuse_answers_twice", _TWICE, self.work.label("person"), what)
        self.run("bad_answers_off" if self.long else "respondents_off")

    def _leave_out_repeats(self) -> None:
        """Keeps each person's first or last row of a wave, as the map says."""
        self.run(f"repeated_rows_{self.work.plan.repeats}")
        self.skip("the same person answers the same wave again", self.number("repeated_rows"))
        self.run("repeated_rows_off")
        self.run("repeated_answers_off" if self.long else "repeated_respondents_off")

    def _count(self) -> None:
        work = self.work
        if self.straight and not work.skipped:
            answers, people = work.loaded, self.number("people_known")
        elif self._counted:
            answers, people = self._counted
        else:
            ((answers, people),) = self.run(f"answer_counts_{'long' if self.long else 'wide'}")
        units = work.facts["units"]
        work.facts |= {"answers": answers, "people": people}
        waves = listed(tuple(one.wave for one in self.waves))
        work.changes.append(f"{answers:,} answers of {people:,} people in {units:,} units")
        work.changes.append(f"wave{'s' if len(self.waves) > 1 else ''} {waves}")
        if not answers and not work.problems:
            work.problems.append(file_problem(work.file, "no answer in it could be counted."))

    def touched(self) -> Touched:
        ((first, last),) = self.run("survey_comment_dates") if self.work.plan.comments else [(0, 0)]
        waves = tuple(one.wave for one in self.waves)
        return Touched(waves=waves, months=month_range(first, last), all=self.changes_units)

    def write(self, upload: int) -> None:
        self.write_units(upload)
        write_waves(self.work, self.waves, upload)
        write_items(self.work, self.questions, upload)
        self.run("writing", upload=upload)
        self.run("write_answers_long" if self.straight else "write_answers", upload=upload)
        if self.work.plan.attributes:
            self.run("person_attributes_wide", upload=upload)
        if self.work.plan.comments:
            self.run("write_survey_comments", upload=upload, first_names=first_names_pattern())
