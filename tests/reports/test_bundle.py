"""The bundle opened and tried: its script works every number out, and finds what was changed."""

import hashlib
import importlib
import io
import json
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dashboard.analyses.link_json import link_json
from dashboard.mart.carried import TABLES
from dashboard.mart.reading import Mart, open_mart
from dashboard.reports.bundle import bundle
from dashboard.reports.report import Report, gather
from dashboard.selection import Selection
from dashboard.settings import Settings
from dashboard.sql_files import names

from .conftest import MADE_ON

NEEDED = ("duckdb", "_duckdb", "numpy", "scipy")


@pytest.fixture(scope="module")
def only_what_it_needs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with links to three packages, and no other package in sight."""
    folder = tmp_path_factory.mktemp("needed")
    packages = Path(importlib.import_module("numpy").__file__).parent.parent
    for path in packages.iterdir():
        if path.name.split(".")[0].split("-")[0] in NEEDED:
            (folder / path.name).symlink_to(path)
    return folder


@pytest.fixture(scope="module")
def content(report: Report, mart: Mart, settings: Settings) -> bytes:
    return bundle(report, mart, settings)


def unpacked(content: bytes, folder: Path) -> Path:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        packed.extractall(folder)
    return folder / "linkage-evidence"


def tried(place: Path, packages: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-S", str(place / "reproduce.py")],
        env={"PYTHONPATH": str(packages), "PATH": os.environ["PATH"]},
        capture_output=True, text=True, check=False, cwd=place.parent,
    )  # fmt: skip


def sealed_anew(place: Path, name: str) -> None:
    """Writes the checksum of a changed file over the old one, as somebody clever would."""
    sums = place / "SHA256SUMS"
    lines = dict(reversed(line.split("  ")) for line in sums.read_text().splitlines())
    lines[name] = hashlib.sha256((place / name).read_bytes()).hexdigest()
    sums.write_text("".join(f"{value}  {key}\n" for key, value in lines.items()))


def test_its_script_works_out_every_number_again_with_three_packages(
    content: bytes, tmp_path: Path, only_what_it_needs: Path
) -> None:
    done = tried(unpacked(content, tmp_path), only_what_it_needs)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "all agree" in done.stdout


def test_one_changed_number_is_found_even_under_a_new_seal(
    content: bytes, tmp_path: Path, only_what_it_needs: Path
) -> None:
    place = unpacked(content, tmp_path)
    said = json.loads((place / "answers.json").read_text())
    said["claim"]["between"]["ci_low"] += 0.001
    (place / "answers.json").write_text(json.dumps(said))
    sealed_anew(place, "answers.json")
    done = tried(place, only_what_it_needs)
    assert done.returncode == 1
    assert "answers.claim.between.ci_low" in done.stdout
    assert "by hand, ci_low" in done.stdout


@pytest.mark.slow
def test_one_changed_reading_is_found_even_under_a_new_seal(
    content: bytes, tmp_path: Path, only_what_it_needs: Path
) -> None:
    place = unpacked(content, tmp_path)
    path = place / "mart" / "readings.parquet"
    table = pq.read_table(path)
    rows = table.to_pylist()
    row = next(r for r in rows if r["metric"] == "nps" and r["unit"] != "(company)")
    row["total"] += row["weight"]
    pq.write_table(pa.Table.from_pylist(rows, schema=table.schema), path)
    assert "changed since" in tried(place, only_what_it_needs).stdout
    sealed_anew(place, "mart/readings.parquet")
    assert tried(place, only_what_it_needs).returncode == 1


def test_it_says_what_the_command_line_says_and_what_it_rests_on(
    content: bytes, report: Report, tmp_path: Path
) -> None:
    place = unpacked(content, tmp_path)
    said = json.loads((place / "answers.json").read_text())
    assert said["claim"] == json.loads(json.dumps(link_json(report.claim), default=str))
    about = json.loads((place / "about.json").read_text())
    assert about["thresholds"]["minimum_group"] == 5
    assert about["methods_changed"] == report.small.methods_changed.isoformat()
    assert about["made_on"] == MADE_ON.isoformat()
    assert {"linkage", "duckdb", "numpy", "scipy"} <= set(about["versions"])


def test_the_same_report_gives_the_same_bytes(
    content: bytes, report: Report, mart: Mart, settings: Settings
) -> None:
    assert bundle(report, mart, settings) == content


def test_no_word_of_staff_or_customers_is_in_it(content: bytes) -> None:
    every = {name.rsplit("/", 1)[1] for name in names("schema/mart")}
    assert every - set(TABLES) == {
        "comment_counts", "quotes", "unit_successors", "word_counts", "words",
    }  # fmt: skip


def test_whoever_sees_some_units_gets_those_alone(settings: Settings, tmp_path: Path) -> None:
    narrow = replace(settings, scope=frozenset({"North"}))
    mart = open_mart(narrow)
    chosen = Selection("engagement", "nps")
    place = unpacked(bundle(gather(mart, narrow, chosen, made_on=MADE_ON), mart, narrow), tmp_path)
    units = pq.read_table(place / "mart" / "units.parquet").to_pylist()
    seen = {row["unit"] for row in units}
    leaves = {row["unit"] for row in units if row["leaf"]}
    assert leaves
    assert {row["region"] for row in units if row["leaf"]} == {"North"}
    for name in ("readings", "segments", "hidden", "unit_attributes"):
        rows = pq.read_table(place / "mart" / f"{name}.parquet").to_pylist()
        assert {row["unit"] for row in rows} <= seen
    assert json.loads((place / "about.json").read_text())["scope"] == ["North"]
