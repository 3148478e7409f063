"""The same seed gives the same bytes; another seed gives another company."""

import sample_data
from sample_data.size import QUICK


def contents(folder):
    return {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_the_same_seed_gives_the_same_bytes(tmp_path):
    for name in sample_data.companies():
        for turn in ("first", "second"):
            sample_data.write_company(name, tmp_path / turn / name, seed=5, size=QUICK)
    assert contents(tmp_path / "first") == contents(tmp_path / "second")


def test_the_default_seed_is_the_companys_own(tmp_path):
    own = sample_data.scenario("true").seed
    sample_data.write_company("true", tmp_path / "unsaid", size=QUICK)
    sample_data.write_company("true", tmp_path / "said", seed=own, size=QUICK)
    assert contents(tmp_path / "unsaid") == contents(tmp_path / "said")


def test_another_seed_gives_another_company(tmp_path):
    for seed in (1, 2):
        sample_data.write_company("null", tmp_path / str(seed), seed=seed, size=QUICK)
    first, second = contents(tmp_path / "1"), contents(tmp_path / "2")
    differing = {path.name for path in first if first[path] != second[path]}
    assert differing >= {"units.csv", "engagement_answers.csv", "customer_answers.csv"}
