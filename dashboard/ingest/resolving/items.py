"""Questions: what the map or the store says of each, and the scale it is answered on."""

from dataclasses import dataclass, replace

from dashboard.ingest.formats.question_words import role_of
from dashboard.ingest.mapping import EVERY, Item
from dashboard.ingest.problems import file_problem
from dashboard.ingest.resolving.waves import DEFAULT_SURVEY
from dashboard.ingest.scales import likely_scale
from dashboard.ingest.work import Work
from dashboard.sql_files import sql
from dashboard.store import desk

# Survey, spelling and question of a row of a long table, or of a column.
_Asked = tuple[str | None, str, Item]
# Of so many answers on seven points some are a 7; those of most questions must go beyond 5.
_FEWEST_ANSWERS, _MOSTLY, _USUAL_TOP = 200, 0.8, 5.0


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the file. `number`: its item_id. `new`: not in force in the store."""

    survey: str
    item: Item
    number: int
    new: bool


class _Book:
    """The questions in force, and the numbers that are taken."""

    def __init__(self, work: Work) -> None:
        self.work = work
        rows = work.con.execute(sql("load/known_items")).fetchall()
        self.known = {(row[1].lower(), row[2].lower()): row for row in rows}
        self.highest = max((int(row[0]) for row in rows), default=0)
        self.met: dict[tuple[str, str], Question] = {}

    def find(self, survey: str, item: Item) -> Question | None:
        key = (survey.lower(), item.name.lower())
        if key in self.met:
            return self.met[key]
        number, _, _, low, high, role, in_force = self.known.get(
            key, (0, "", "", None, None, "", False)
        )
        if in_force:
            return self._again(key, survey, item, number, (low, high), role)
        if item.low is None or item.high is None:
            what = f"nothing tells the scale of '{item.column}'. Give it as an [[item]] in the map."
            self.work.problems.append(file_problem(self.work.file, what))
            return None
        if not number:
            self.highest = number = self.highest + 1
        self.met[key] = Question(survey, item, number, True)
        return self.met[key]

    def _again(
        self,
        key: tuple[str, str],
        survey: str,
        item: Item,
        number: int,
        ends: tuple[float, float],
        role: str,
    ) -> Question:
        if (item.low, item.high) not in ((None, None), ends):
            what = (
                f"'{item.column}' is answered from {item.low:g} to {item.high:g} here and was from "
                f"{ends[0]:g} to {ends[1]:g} before; unlike scales are never averaged. Give one of "
                "them another name, or another `survey`."
            )
            self.work.problems.append(file_problem(self.work.file, what))
        elif item.role not in (role, "other"):
            what = (
                f"'{item.column}' counts as {role} since an earlier file; {item.role} is ignored."
            )
            self.work.problems.append(file_problem(self.work.file, what, severity="warning"))
        same = replace(item, low=ends[0], high=ends[1], role=role)
        self.met[key] = Question(survey, same, number, False)
        return self.met[key]


def find_items(work: Work) -> tuple[Question, ...]:
    """Makes desk.item_map: by the item column's values, or by the question columns item_0001 …"""
    book = _Book(work)
    work.con.execute(sql("load/item_map"))
    asked = _long(work, book) if work.has("item") else _wide(work)
    for survey, spelling, item in asked:
        found = book.find(survey or DEFAULT_SURVEY, item)
        if found and found.item.low is not None and found.item.high is not None:
            ends = (found.item.low, found.item.high)
            desk.fill(work.con, "load/add_item", [(survey, spelling, found.number, *ends)])
    if not work.has("item"):
        _list_items(work, asked)
    work.facts["items"] = tuple(one.item for one in book.met.values())
    return tuple(book.met.values())


def _list_items(work: Work, asked: list[_Asked]) -> None:
    """Makes desk.item_lists: looking up a question a row would cost more than the answer itself."""
    numbers = {(row[0], row[1]): row[2] for row in work.run("items_mapped")}
    lists: dict[str | None, list[int | None]] = {}
    for survey, target, _ in asked:
        lists.setdefault(survey, []).append(numbers.get((survey, target)))
    work.run("item_lists")
    desk.fill(work.con, "load/add_item_list", list(lists.items()))


def _wide(work: Work) -> list[_Asked]:
    surveys = [row[0] for row in work.con.execute(sql("load/surveys_found")).fetchall()]
    items = list(enumerate(work.plan.items, 1))
    return [(survey, f"item_{n:04d}", item) for survey in surveys for n, item in items]


def _long(work: Work, book: _Book) -> list[_Asked]:
    told = {item.column.strip().lower(): item for item in work.plan.items}
    found = []
    guessed: dict[str, tuple[float, int]] = {}
    for survey, spelling, text, lowest, highest, answers in work.con.execute(
        sql("load/items_found_long")
    ).fetchall():
        name = spelling.strip()
        key = ((survey or DEFAULT_SURVEY).lower(), name.lower())
        item = told.get(name.lower())
        if item is None and key in book.known and book.known[key][-1]:
            item = Item(name)
        if item is None and not answers:
            continue
        if item is None:
            item = _guessed(name, lowest, highest, text or "", told.get(EVERY))
            guessed[name] = (highest or 0.0, answers)
        found.append((survey, spelling, item))
    top = _highest_point(found, guessed)
    return [(one, name, _up_to(top, item, guessed)) for one, name, item in found]


def _highest_point(found: list[_Asked], guessed: dict[str, tuple[float, int]]) -> float | None:
    """The end of a scale from 1 that most answers of a long table share: 6, where nobody ever
    gives a 7; None where they differ."""
    tops = {
        i.column: guessed[i.column] for _, _, i in found if i.low == 1.0 and i.column in guessed
    }
    answers = sum(number for _, number in tops.values())
    beyond = sum(number for top, number in tops.values() if top > _USUAL_TOP)
    highest = max((top for top, _ in tops.values()), default=0.0)
    if answers < _FEWEST_ANSWERS or beyond < _MOSTLY * answers:
        return None
    return highest if highest > _USUAL_TOP and highest.is_integer() else None


def _up_to(top: float | None, item: Item, guessed: dict[str, tuple[float, int]]) -> Item:
    same = top is not None and item.low == 1.0 and item.column in guessed
    return replace(item, high=top) if same and item.role != "enps" else item


def _guessed(name: str, lowest: float, highest: float, text: str, every: Item | None) -> Item:
    ends = likely_scale([lowest, highest])
    if every and every.low is not None and every.high is not None:
        ends = every.low, every.high
    if ends is None:
        return Item(name)
    role, driver = role_of(text or name, ends)
    # A question known only by a code counts towards engagement: what else would its survey ask?
    if role == "driver" and not text:
        role, driver = "engagement", "Engagement"
    return Item(name, text or name, role, driver, *ends)


def write_items(work: Work, questions: tuple[Question, ...], upload: int) -> None:
    """Writes the new questions; one that waited undone keeps its number."""
    rows = []
    for one in questions:
        item = one.item
        text, driver = item.text or item.column, item.driver or None
        row = (one.number, one.survey, item.name, text, item.role, driver)
        rows += [(*row, item.low, item.high, item.reversed, upload)] if one.new else []
    desk.fill(work.con, "load/new_item", rows)
    work.con.execute(sql("store/revived/items"))
