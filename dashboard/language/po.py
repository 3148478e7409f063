"""Reads translations in gettext's own text format, which translators' tools write.

Read when a language is first spoken, so there is nothing to compile and nothing to forget. Only
what a catalogue here may hold is understood: msgctxt is not used, the header entry is skipped.
"""

import ast
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Message:
    """One entry: the English, its plural where it has one, and what the language says."""

    source: str = ""
    many: str = ""
    forms: list[str] = field(default_factory=list)
    fuzzy: bool = False


def read(path: Path) -> list[Message]:
    """Every entry that is translated, in the order of the file.

    Raises:
        ValueError: a line that is none of the format's; names file and line.
    """
    found: list[Message] = []
    now, into = Message(), ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("#"):
            now.fuzzy |= line.startswith("#,") and "fuzzy" in line
            continue
        if not line.strip():
            found.append(now)
            now, into = Message(), ""
            continue
        word, _, rest = ("", "", line) if line.startswith('"') else line.partition(" ")
        try:
            text = ast.literal_eval(rest)
        except (SyntaxError, ValueError) as error:
            raise ValueError(f"{path.name}, line {number}: expected a text in quotes") from error
        into = word or into
        _add(now, into, text, new=bool(word), where=f"{path.name}, line {number}")
    found.append(now)
    return [one for one in found if one.source and any(one.forms) and not one.fuzzy]


def _add(message: Message, into: str, text: str, *, new: bool, where: str) -> None:
    if into == "msgid":
        message.source += text
    elif into == "msgid_plural":
        message.many += text
    elif into.startswith("msgstr"):
        if new:
            message.forms.append("")
        message.forms[-1] += text
    else:
        raise ValueError(f"{where}: expected msgid, msgid_plural or msgstr, found '{into}'")
