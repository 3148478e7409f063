"""`python -m dashboard.language de`: what the translation lacks, ready to be filled in; exit 1
while it lacks anything or holds what nobody says any more."""

import json
import sys

from .po import read
from .sources import sentences
from .spoken import HERE


def main(code: str) -> int:
    """Prints entries to add to <code>.po, then those to take out."""
    path = HERE / f"{code}.po"
    known = {one.source for one in read(path)} if path.exists() else set()
    wanted = sentences()
    lacking = {said: where for said, where in wanted.items() if said[0] not in known}
    for (one, *many), where in lacking.items():
        _print(f"#: {where}\nmsgid {_quoted(one)}")
        if many:
            _print(f'msgid_plural {_quoted(many[0])}\nmsgstr[0] ""\nmsgstr[1] ""\n')
        else:
            _print('msgstr ""\n')
    stale = sorted(known - {said[0] for said in wanted})
    for one in stale:
        _print(f"# Nobody says any more: {one}")
    return 1 if lacking or stale else 0


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
