"""`linkage audit`: what could be learned of a few people, and from which generations."""

from collections.abc import Callable, Iterator, Sequence

from dashboard.care.auditor.judging import judge_sheets
from dashboard.care.auditor.judging_groups import judge_groups
from dashboard.care.auditor.obvious import obvious
from dashboard.care.auditor.pairs import judge_pairs
from dashboard.care.auditor.picture import Picture, Sheet, picture_of
from dashboard.care.auditor.told import Finding, Verdict
from dashboard.mart import generations
from dashboard.mart.gate import published_tables
from dashboard.mart.reading import Mart
from dashboard.settings import Settings

Report = Callable[[float, str], None]

# Sheets that are worked out together; progress is told in between.
_AT_ONCE = 200


def audit(settings: Settings, *, alone: bool = False, report: Report | None = None) -> Verdict:
    """Looks at the newest generation, and at those kept beside it unless `alone`.

    Raises:
        NoGeneration: nothing has been published yet.
    """
    say = report or _silent
    newest = generations.current(settings)
    numbers = (newest,) if alone else generations.available(settings)
    names = sorted(published_tables())
    pictures = []
    for place, number in enumerate(numbers):
        say(0.2 * place / len(numbers), f"Reading generation {number}")
        # Opened for this one look: what is kept open is for those who come back to it.
        pictures.append(picture_of(Mart(generations.path_of(settings, number), number), names))
    return verdict_of(pictures, say)


def verdict_of(pictures: Sequence[Picture], say: Report) -> Verdict:
    """What the pictures tell, each alone and all of them side by side."""
    cells, unexplained = 0, 0
    learned: list[Finding] = []
    notes: list[Finding] = []
    seen: set[bytes] = set()
    for done, picture in enumerate(reversed(pictures)):
        learned.extend(obvious(picture))
        fresh = [one for one in picture.sheets.values() if one.imprint not in seen]
        seen.update(one.imprint for one in fresh)
        for start in range(0, len(fresh), _AT_ONCE):
            say(0.2 + 0.4 * done / len(pictures), f"Attacking generation {picture.number}")
            some = fresh[start : start + _AT_ONCE]
            judged = judge_sheets(picture, some, [none_skipped(picture, one) for one in some])
            cells, unexplained = cells + judged[0], unexplained + judged[1]
            learned.extend(judged[2])
        of, groups = judge_groups(picture)
        cells += of
        learned.extend(groups)
    for found, doubtful in _side_by_side(list(pictures), say):
        learned.extend(found)
        notes.extend(doubtful)
    say(1.0, "Looked at everything")
    numbers = tuple(one.number for one in pictures)
    return Verdict(numbers, cells, unexplained, tuple(_distinct(learned)), tuple(_distinct(notes)))


def _side_by_side(
    pictures: list[Picture], say: Report
) -> Iterator[tuple[list[Finding], list[Finding]]]:
    keys = list(pictures[-1].sheets) if len(pictures) > 1 else []
    for start in range(0, len(keys), _AT_ONCE):
        say(0.6 + 0.4 * start / len(keys), "Laying generations side by side")
        some = keys[start : start + _AT_ONCE]
        skipped = [
            all(none_skipped(one, one.sheets[key]) for one in pictures if key in one.sheets)
            for key in some
        ]
        yield judge_pairs(pictures, some, skipped)


def none_skipped(picture: Picture, sheet: Sheet) -> bool:
    """Did everybody in the period answer every question, as far as the whole tells?"""
    source = picture.source(sheet.metric)
    if source != "answers":
        return source != "employment"
    return len(picture.reached.get(sheet.period, ())) == 1


def _distinct(found: list[Finding]) -> list[Finding]:
    return list({one.sentence: one for one in found}.values())


def _silent(_share: float, _doing: str) -> None:
    return None
