"""One small file for each kind of mistake; beside it, in words, what a person is told."""

from pathlib import Path

import pytest

from dashboard import ingest
from dashboard.errors import ProblemsFound
from dashboard.settings import Settings

CASES = Path(__file__).parent / "cases"
FILES = sorted(path for path in CASES.iterdir() if path.suffix in (".csv", ".tsv"))


def told(path: Path, settings: Settings) -> list[str]:
    map_path = path.with_suffix(".toml")
    try:
        found = ingest.inspect_file(
            path, settings, map_path=map_path if map_path.exists() else None
        )
    except ProblemsFound as error:
        return [f"{problem.severity}: {problem}" for problem in error.problems]
    lines = [f"{one.severity}: {one}" for one in found.problems if one.severity != "note"]
    counts = f"{found.loaded} loaded + {found.rejected} rejected + {found.skipped} left out"
    cells = f"; {found.cells_rejected} single cells rejected" if found.cells_rejected else ""
    return [*lines, f"rows {found.rows} = {counts}{cells}"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_mistake_is_told_where_it_is_and_what_was_expected(
    path: Path, settings: Settings
) -> None:
    expected = path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    assert told(path, settings) == expected


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_mistake_stops_the_load_and_leaves_no_trace(path: Path, settings: Settings) -> None:
    map_path = path.with_suffix(".toml")
    with pytest.raises(ProblemsFound):
        ingest.load_file(
            path,
            settings,
            who="test",
            map_path=map_path if map_path.exists() else None,
            publish=False,
        )
    assert ingest.list_uploads(settings) == ()
