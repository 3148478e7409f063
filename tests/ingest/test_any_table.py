"""A random table, written in a random dialect, is read back the same."""

import csv
import io
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as effort
from hypothesis import strategies as st

from dashboard import ingest
from dashboard.ingest.reading.opening import open_source
from dashboard.settings import Settings
from dashboard.store.connection import open_store

# Letters that every encoding below holds.
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 _-äöüÄßéèçñ£'"
WORDS = st.text(LETTERS, min_size=1, max_size=12).map(lambda t: "v" + t.strip()).filter(bool)
CELLS = st.one_of(
    WORDS,
    st.integers(-10_000, 10_000).map(str),
    st.sampled_from(["", "0", "007", 'say "hi"', "a,b;c\td|e", "two\nlines", "84%", "2026-03-04"]),
)
DIALECTS = st.tuples(
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"]),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    width = draw(st.integers(2, 6))
    names = draw(st.lists(WORDS, min_size=width, max_size=width, unique_by=str.lower))
    row = st.lists(CELLS, min_size=width, max_size=width).filter(any)
    return [names, *draw(st.lists(row, min_size=3, max_size=12))]


def written(table: list[list[str]], dialect: tuple[str, str, str, int], path: Path) -> Path:
    encoding, delimiter, line_end, quoting = dialect
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator=line_end, quoting=quoting)  # type: ignore[arg-type]
    writer.writerows(table)
    path.write_bytes(out.getvalue().encode(encoding))
    return path


@effort(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(table=tables(), dialect=DIALECTS)
def test_every_cell_comes_back(
    table: list[list[str]],
    dialect: tuple[str, str, str, int],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    path = written(table, dialect, tmp_path_factory.mktemp("any") / "table")
    found = open_source(path, delimiter=dialect[1])
    assert [row for _, row in found.rows()] == table


FIGURES = st.lists(
    st.tuples(
        st.text("ABCDEFGHJK0123456789", min_size=2, max_size=6).map(lambda code: f"U{code}"),
        st.integers(1, 12),
        st.one_of(st.none(), st.decimals(-9999, 9999, places=2, allow_nan=False)),
    ),
    min_size=3,
    max_size=15,
    unique_by=lambda row: (row[0].lower(), row[1]),
)


@effort(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(rows=FIGURES, dialect=DIALECTS, comma=st.booleans())
def test_every_figure_comes_back(
    rows: list[tuple[str, int, object]],
    dialect: tuple[str, str, str, int],
    comma: bool,
    empty_data: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("figures")
    decimal = "," if comma else "."
    cells = [
        [unit, f"2026-{month:02d}", "" if value is None else str(value).replace(".", decimal)]
        for unit, month, value in rows
    ]
    path = written([["Store", "Month", "Revenue"], *cells], dialect, folder / "figures")
    given_figures = {(u.lower(), m): float(v) for u, m, v in rows if v is not None}  # type: ignore[arg-type]
    if not given_figures:
        return
    where = Settings(data=Path(shutil.copytree(empty_data, folder / "data")))
    receipt = ingest.load_file(path, where, who="test", publish=False, kind="unit_scores")
    assert (receipt.rows, receipt.loaded) == (len(rows), len(given_figures))
    with open_store(where, write=False) as con:
        stored = con.execute(
            "SELECT lower(unit), month(starts_on), value FROM unit_scores "
            "JOIN units USING (unit_id)"
        ).fetchall()
    assert {(unit, month): value for unit, month, value in stored} == pytest.approx(given_figures)
