"""How the command line speaks: words on a terminal, or one JSON document on stdout."""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Protocol

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table


class OnProgress(Protocol):
    """Called by long work with the share done (0 to 1) and what it is doing."""

    def __call__(self, share: float, doing: str, /) -> None: ...


class Out:
    """Stdout for answers, stderr for errors and progress, so that pipes stay clean."""

    def __init__(self, as_json: bool) -> None:
        self.as_json = as_json
        self._console = Console(highlight=False, soft_wrap=True)
        if not self._console.is_terminal:
            # A pipe has no width; folding a table at 80 columns would cut names in two.
            self._console = Console(highlight=False, soft_wrap=True, width=240)
        self._errors = Console(stderr=True, highlight=False, soft_wrap=True)

    def say(self, text: str = "") -> None:
        """A line for a person; silent under --json."""
        if not self.as_json:
            self._console.print(text, markup=False)

    def table(self, headers: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
        """A table for a person; silent under --json."""
        if self.as_json:
            return
        table = Table(*headers, box=None, pad_edge=False, header_style="bold")
        for row in rows:
            table.add_row(*("" if cell is None else str(cell) for cell in row))
        self._console.print(table, markup=False)

    def document(self, document: Any) -> None:
        """The JSON document of a command; silent without --json."""
        if self.as_json:
            json.dump(document, sys.stdout, ensure_ascii=False, indent=2, default=str)
            sys.stdout.write("\n")

    def raw(self, text: str) -> None:
        """Text exactly as it is, for a file or a pipe."""
        sys.stdout.write(text)

    def warn(self, text: str) -> None:
        """A line on stderr beside an answer that stands."""
        self._errors.print(f"linkage: {text}", markup=False)

    def error(self, text: str) -> None:
        """A line on stderr; under --json also a document with the one key "error"."""
        self.document({"error": text})
        self._errors.print(f"linkage: {text}", markup=False)

    @contextmanager
    def progress(self) -> Iterator[OnProgress]:
        """A bar on a terminal, nothing in a pipe."""
        columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
        shown = self._errors.is_terminal and not self.as_json
        with Progress(*columns, console=self._errors, transient=True, disable=not shown) as bar:
            task = bar.add_task("", total=1.0)

            def report(share: float, doing: str, /) -> None:
                bar.update(task, completed=share, description=doing)

            yield report
