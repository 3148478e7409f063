"""Reads the sentences out of the code: what a translation must hold, and where it is said."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

PACKAGE = Path(__file__).parent.parent
# Who says, and which of its arguments are sentences; of Term, Study and
# NotEnoughData they are said later.
SAYERS = {
    "say": slice(0, 1), "later": slice(0, 1), "say_many": slice(0, 2), "later_many": slice(0, 2),
    "Term": slice(0, 3), "Study": slice(3, 5), "NotEnoughData": slice(0, 1),
}  # fmt: skip


def sentences(package: Path = PACKAGE) -> dict[tuple[str, ...], str]:
    """Each sentence, with its plural where it has one → the module that says it first."""
    found: dict[tuple[str, ...], str] = {}
    for path in sorted(package.rglob("*.py")):
        for said in in_module(path.read_text(encoding="utf-8")):
            found.setdefault(said, str(path.relative_to(package)))
    return found


def in_module(code: str) -> Iterator[tuple[str, ...]]:
    """Sentences of one module; one with a plural as a pair."""
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        texts = [
            one.value
            for one in node.args[SAYERS.get(node.func.id, slice(0))]
            if isinstance(one, ast.Constant) and isinstance(one.value, str)
        ]
        if node.func.id.endswith("_many"):
            if len(texts) == 2:
                yield tuple(texts)
        else:
            yield from ((one,) for one in texts if one)


def places(text: str) -> set[str]:
    """The named places of a sentence, whatever form of them it asks for: {x.more} is x."""
    return {
        name.split(".")[0] for _, name, _, _ in Formatter().parse(text) if name is not None
    }  # fmt: skip
