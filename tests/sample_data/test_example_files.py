"""The committed examples are small, complete, described, and what the generator gives."""

import tomllib

import pandas as pd

from sample_data.__main__ import main
from sample_data.example_files import EXAMPLES, WRITERS, write_examples


def test_the_committed_examples_are_what_the_generator_gives(tmp_path):
    write_examples(tmp_path)
    for path in sorted(tmp_path.rglob("*.*")):
        committed = EXAMPLES / path.relative_to(tmp_path)
        assert committed.read_bytes() == path.read_bytes(), f"{committed}: run the generator again"


def test_nothing_else_lies_among_the_examples():
    expected = {f"{name}.csv" for name in WRITERS} | {f"{name}.toml" for name in WRITERS}
    assert {p.name for p in EXAMPLES.rglob("*.*")} == expected | {"README.md"}


def test_every_example_is_small_and_described():
    words = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    for path in EXAMPLES.glob("*.csv"):
        assert path.stat().st_size <= 20_000
        assert f"`{path.name}`" in words


def test_every_kind_of_upload_has_an_example():
    kinds = {
        tomllib.loads(path.read_text(encoding="utf-8"))["kind"] for path in EXAMPLES.rglob("*.toml")
    }
    assert kinds == {
        "units", "answers", "invitations", "employment", "headcounts",
        "customer_answers", "unit_scores", "comments",
    }  # fmt: skip


def test_the_long_survey_holds_the_wide_ones_answers():
    wide = pd.read_csv(EXAMPLES / "answers_wide.csv")
    long = pd.read_csv(EXAMPLES / "answers_long.csv")
    pride = long[long["Question"] == "PRIDE"].set_index(["Respondent ID", "Wave"])["Score"]
    same = wide.set_index(["Respondent ID", "Wave"])["I feel proud to work here"]
    assert (same.reindex(pride.index) == pride).all()


def test_headcounts_agree_with_the_employment_file():
    spells = pd.read_csv(EXAMPLES / "employment.csv")
    counts = pd.read_csv(EXAMPLES / "headcounts.csv")
    left = spells.dropna(subset=["End date"])
    left = left[left["Exit reason"] != "Moved to another store"]
    assert counts["Leavers"].sum() == len(left)
    assert counts["Voluntary leavers"].sum() == (left["Voluntary"] == "Yes").sum()


def test_the_command_writes_them_all_again(tmp_path, capsys):
    assert main(["examples", str(tmp_path)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(WRITERS)
