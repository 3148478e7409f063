"""What a careful reader would point out before a file is loaded: none of it stops the load."""

import itertools
from collections import Counter

from dashboard.ingest import spreadsheet_damage as damage
from dashboard.ingest.cells import is_missing
from dashboard.ingest.formats.question_words import YES_NO
from dashboard.ingest.formats.survey_export import NOBODY
from dashboard.ingest.formats.unit_columns import WHOLE, groups_in, likely_units, other_units
from dashboard.ingest.problems import Problem, file_problem, listed
from dashboard.ingest.reversals import running_against
from dashboard.ingest.spreadsheet_damage import Cells
from dashboard.ingest.work import Work

# Enough to see what is wrong with a file, little enough not to be felt.
_ROWS_LOOKED_AT = 5_000
_FEWEST_SCORES = 50
_FEWEST_UNITS = 20
_DIFFERENT = 0.2
_FOUR = 4.0


def pointed_out(work: Work) -> list[Problem]:
    """Warnings and notes about the first rows of a file."""
    table = _columns(work)
    found = _units(work, table) + _leavers(work, table) + _blank_noughts(work, table)
    for name, cells in table.items():
        for look in (
            damage.ranges_as_dates,
            damage.rounded_numbers,
            damage.indian_grouping,
            damage.impossible_ages,
        ):
            found += look(work.file, name, cells)
    found += _repeated(work, table) + _no_values(work, table) + _supposed(work)
    return found + _reversed(work)


def _columns(work: Work) -> dict[str, Cells]:
    """Column and its cells that are not empty, with their rows."""
    names = work.head.names
    table: dict[str, list[tuple[int, str]]] = {name: [] for name in names}
    # A file that the engine read itself is whole; opening it once more would be felt.
    rows = enumerate(work.head.raw, 1) if work.fast else work.source.rows()
    for number, row in itertools.islice(rows, _ROWS_LOOKED_AT):
        if number < work.head.first_row:
            continue
        for name, cell in zip(names, row, strict=False):
            if text := cell.strip():
                table[name].append((number, text))
    return dict(table)


def _units(work: Work, table: dict[str, Cells]) -> list[Problem]:
    column = work.plan.columns.get("unit", "")
    if column in table:
        return damage.lost_noughts(work.file, column, table[column]) + _other_units(work, column)
    if column.lower() != WHOLE.lower() or not work.plan.format or work.facts.get("placed"):
        return []
    taken = {*work.plan.columns.values(), *(one.column for one in work.plan.items)}
    rest = [name for name in work.head.names if name not in taken | set(work.plan.dropped)]
    likely = likely_units(work.head, rest)[:5]
    named = ", ".join(f"'{name}' ({groups_in(work.head, name)} values)" for name in likely)
    what = (
        f"no column says where people work, so all rows count as one unit, '{WHOLE}'. "
        + (f"If one of these is the unit, name it in the map: {named}. " if named else "")
        + 'In a map: unit = "…".'
    )
    return [file_problem(work.file, what, severity="warning")]


def _other_units(work: Work, unit: str) -> list[Problem]:
    """Which other columns could be the unit of staff, where nobody has said which one is."""
    if not work.plan.format or work.plan.kind not in ("employment", "answers"):
        return []
    taken = {*work.plan.columns.values(), *(one.column for one in work.plan.items)}
    others = other_units(work.head, unit, taken | set(work.plan.dropped))[:3]
    if not others:
        return []
    named = ", ".join(f"'{name}' ({groups_in(work.head, name)} values)" for name in others)
    what = (
        f"'{unit}' is taken as the unit. Staff are also sorted by {named}: if customers' scores "
        'are kept by that, name it in a map: unit = "…".'
    )
    return [file_problem(work.file, what, severity="note")]


def _leavers(work: Work, table: dict[str, Cells]) -> list[Problem]:
    ended = work.plan.columns.get("ended", "")
    if work.plan.kind != "employment" or ended not in table:
        return []
    started = table.get(work.plan.columns.get("started", ""), ())
    given = [cell for _, cell in table[ended] if not is_missing(cell)]
    if len(given) < max(3, len(started)):
        return []
    what = (
        "everybody in it has left. Turnover needs those who stayed as well: load the list of all "
        "staff, or headcounts by month."
    )
    return [file_problem(work.file, what, severity="warning")]


def _blank_noughts(work: Work, table: dict[str, Cells]) -> list[Problem]:
    """Some tools write a score of 0 as an empty cell."""
    if work.plan.kind != "customer_answers":
        return []
    rows = max((len(cells) for cells in table.values()), default=0)
    found = []
    for metric in work.plan.metrics:
        column = next((name for name in metric.columns if name in table), "")
        given = Counter(cell for _, cell in table.get(column, ()))
        blank = rows - given.total()
        low = {cell for cell in given if cell in ("1", "2", "3")}
        if metric.low == 0 and given.total() >= _FEWEST_SCORES and blank and low and not given["0"]:
            what = (
                f"{column}: no 0 among {given.total():,} scores and {blank:,} empty cells. Empty "
                "ones stay unknown; if the tool writes 0 as empty, these are lost."
            )
            found.append(file_problem(work.file, what, severity="warning"))
    return found


def _no_values(work: Work, table: dict[str, Cells]) -> list[Problem]:
    """Texts that were taken for "no value" because they stand among figures again and again."""
    if not work.plan.format:
        return []
    used = {one.label for one in work.fields if one.at is not None}
    cells = [hit for name, hits in table.items() if name in used for hit in hits]
    found = []
    for text in work.plan.missing:
        rows = [row for row, cell in cells if cell.lower() == text.lower()]
        if rows and text.lower() not in NOBODY:
            what = f"'{text}' counts as no value. If it is one, leave it out of `missing` in a map."
            found.append(Problem("note", work.file, rows[0], "", text, "", what, len(rows)))
    return found


def _supposed(work: Work) -> list[Problem]:
    """What was supposed of the scales of questions."""
    items = work.plan.items if work.plan.format and work.plan.kind == "answers" else ()
    found = []
    if four := [one.column for one in items if not one.words and one.high == _FOUR]:
        what = (
            f"nobody gives a 5, so these questions are taken as asked from 1 to 4: "
            f"{listed(tuple(four))}. If they go to 5, say scale = [1, 5] in a map."
        )
        found.append(file_problem(work.file, what, severity="note"))
    for one in items:
        if one.words and one.words == tuple(YES_NO.items()):
            what = (
                f"{one.text or one.column}: asked with yes or no, so yes counts as 5 and no as 1 "
                "among the questions of engagement. An eNPS needs answers from 0 to 10."
            )
            found.append(file_problem(work.file, what, severity="note"))
    return found


def _repeated(work: Work, table: dict[str, Cells]) -> list[Problem]:
    """The same precise figure on many units is a region's, not theirs."""
    if work.plan.kind != "unit_scores":
        return []
    columns = [column for one in work.plan.metrics for column in one.columns if column in table]
    hits = [(column, hit) for column in columns if (hit := _most_repeated(table[column]))]
    if not hits:
        return []
    named = listed(tuple(f"{column} ({told})" for column, told in hits))
    what = f"the same figure stands on many units: {named}. Is it a region's, repeated?"
    return [file_problem(work.file, what, severity="warning")]


def _most_repeated(cells: Cells) -> str:
    """The figure that stands most often, with its first rows; empty where figures differ."""
    precise = [cell for _, cell in cells if _is_precise(cell)]
    counts = Counter(precise)
    if len(precise) < _FEWEST_UNITS or len(counts) > _DIFFERENT * len(precise):
        return ""
    figure, times = counts.most_common(1)[0]
    rows = [str(row) for row, cell in cells if cell == figure][:3]
    return f"{figure} on {times} rows: {', '.join(rows)} …"


def _is_precise(cell: str) -> bool:
    """A figure so exact that units do not share it by chance: 61.27, but not 0.61 or 4.99."""
    whole, _, part = cell.replace(",", ".").rstrip("% ").rpartition(".")
    digits = whole.lstrip("+-")
    return digits.isdigit() and part.isdigit() and len(part) >= (4 if len(digits) == 1 else 2)


def _reversed(work: Work) -> list[Problem]:
    if work.plan.kind != "answers" or work.has("item"):
        return []
    found = []
    for item, r in running_against(work.head, work.plan):
        what = (
            f"{item.text or item.column}: answers fall as those of the other questions rise "
            f"(r = {r:.2f}). If it asks the other way round, say reversed = true in its [[item]]."
        )
        found.append(file_problem(work.file, what, severity="warning"))
    return found
