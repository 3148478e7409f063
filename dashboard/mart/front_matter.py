"""The leading `/*--- … ---*/` of a question file: TOML, with the line of every key."""

import re
import tomllib
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from dashboard.mart.finding import Finding

OPENS = re.compile(r"\A\ufeff?\s*/\*---[ \t]*(?:\r?\n|\Z)")
CLOSES = "---*/"
TABLE = re.compile(r"^\s*\[(\[?)\s*([A-Za-z0-9_.\"-]+)\s*\]\]?")
KEY = re.compile(r"^\s*\"?([A-Za-z0-9_-]+)\"?\s*=")
TOML_PLACE = re.compile(r"\(at line (\d+), column \d+\)|\(at end of document\)")


@dataclass(slots=True)
class FrontMatter:
    """What stands before the SQL, and what is wrong with it.

    Attributes:
        values: the TOML; empty when there is none.
        statement: the whole file with the front matter blanked out, line for line.
        lines: dotted path of each key to its line: "title", "chart.x", "params.0", "params.0.type".
        findings: problems so far; readers of single keys add theirs.
    """

    file: Path
    values: dict[str, object]
    statement: str
    lines: dict[str, int] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def wrong(self, path: str, what: str, what_to_do: str) -> None:
        """Notes a problem at a key, or at the nearest table above it that has a line."""
        self.findings.append(Finding(self.file, self.line(path), what, what_to_do))

    def line(self, path: str) -> int:
        while path and path not in self.lines:
            path = path.rpartition(".")[0]
        return self.lines.get(path, 1)

    def unknown_keys(self, path: str, found: dict[str, object], known: tuple[str, ...]) -> None:
        """Notes keys that mean nothing here, each with the nearest that does."""
        for key in found:
            if key not in known:
                near = get_close_matches(key, known, n=1)
                advice = f"Did you mean '{near[0]}'?" if near else f"Known: {', '.join(known)}."
                where = f" in [{path}]" if path else ""
                self.wrong(f"{path}.{key}" if path else key, f"unknown key '{key}'{where}.", advice)

    def text(self, path: str, found: dict[str, object], key: str, default: str = "") -> str:
        """A text value of a table, "" or the default when it is not given."""
        value = found.get(key, default)
        if isinstance(value, str):
            return value
        self.wrong(
            f"{path}.{key}" if path else key, f"{key} is {value!r}.", f'Write {key} = "words".'
        )
        return default


def read_front_matter(file: Path, text: str) -> FrontMatter:
    """Splits a file; a mistake in the TOML becomes a finding, never an exception."""
    opening = OPENS.match(text)
    if not opening:
        return FrontMatter(file, {}, text.removeprefix("\ufeff"))
    close = text.find(CLOSES, opening.end())
    if close < 0:
        found = FrontMatter(file, {}, "")
        found.wrong("", "the front matter has no end.", f"Close it with {CLOSES} before the SQL.")
        return found
    toml, end = text[opening.end() : close], close + len(CLOSES)
    # Blanks instead of the comment keep every line and column of the SQL where the author sees it.
    blank = re.sub(r"[^\r\n]", " ", text[:end])
    first = text[: opening.end()].count("\n") + 1
    found = FrontMatter(file, {}, blank + text[end:], _lines(toml, first))
    try:
        found.values = tomllib.loads(toml.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        found.findings.append(_toml_mistake(file, error, first, toml))
    except RecursionError:
        found.wrong("", "the front matter is nested too deeply.", "Write flat tables.")
    return found


def _toml_mistake(file: Path, error: tomllib.TOMLDecodeError, first: int, toml: str) -> Finding:
    place = TOML_PLACE.search(str(error))
    inside = int(place[1]) if place and place[1] else toml.count("\n")
    what = TOML_PLACE.sub("", str(error)).strip().rstrip(".")
    return Finding(
        file,
        first + inside - 1,
        f"the front matter is not valid TOML: {what[:1].lower()}{what[1:]}.",
        'Text stands in quotes (title = "…"), each key once, on a line of its own.',
    )


def _lines(toml: str, first: int) -> dict[str, int]:
    """Line of each table and key; lines inside a multi-line text are skipped."""
    lines: dict[str, int] = {}
    seen: dict[str, int] = {}
    table, inside = "", ""
    for number, line in enumerate(toml.splitlines(), start=first):
        quotes = [mark for mark in ('"""', "'''") if line.count(mark) % 2]
        if inside:
            inside = "" if inside in quotes else inside
            continue
        if header := TABLE.match(line):
            table = header[2].replace('"', "")
            if header[1]:
                seen[table] = seen.get(table, -1) + 1
                table = f"{table}.{seen[table]}"
            lines.setdefault(table, number)
        elif key := KEY.match(line):
            lines.setdefault(f"{table}.{key[1]}" if table else key[1], number)
        inside = quotes[0] if quotes else ""
    return lines
