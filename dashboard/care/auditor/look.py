"""`linkage audit`: what could be learned of a few people, and from which generations."""

from collections.abc import Callable, Sequence

from dashboard.care.auditor.judging import judge_sheet
from dashboard.care.auditor.obvious import obvious
from dashboard.care.auditor.picture import PERSONAL, Picture, Sheet, picture_of
from dashboard.care.auditor.told import Finding, Verdict
from dashboard.mart import generations
from dashboard.mart.gate import published_tables
from dashboard.mart.reading import Mart
from dashboard.settings import Settings

Report = Callable[[float, str], None]


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
    """What the last of the pictures tells, alone and beside those before it."""
    newest = pictures[-1]
    cells, unexplained = 0, 0
    learned = list(obvious(newest))
    for place, sheet in enumerate(newest.sheets.values()):
        say(0.2 + 0.3 * place / len(newest.sheets), f"{newest.label(sheet.metric)}, {sheet.period}")
        of, odd, found = judge_sheet(newest, sheet, none_skipped=none_skipped(newest, sheet))
        cells, unexplained = cells + of, unexplained + odd
        learned.extend(found)
    say(1.0, "Looked at everything")
    numbers = tuple(one.number for one in pictures)
    return Verdict(numbers, cells, unexplained, tuple(_distinct(learned)), ())


def none_skipped(picture: Picture, sheet: Sheet) -> bool:
    """Did everybody in the period answer every question, as far as the whole tells?"""
    source = picture.source(sheet.metric)
    if source != "answers":
        return source != "employment"
    whole = {
        float(other.people[other.unit == 0][0])
        for other in picture.sheets.values()
        if other.period == sheet.period
        and picture.source(other.metric) in PERSONAL
        and (other.unit == 0).any()
    }
    return len(whole) == 1


def _distinct(found: list[Finding]) -> list[Finding]:
    return list({one.sentence: one for one in found}.values())


def _silent(_share: float, _doing: str) -> None:
    return None
