"""Breakdowns by what describes respondents: sums by hand, and an attacker on random ones."""

from collections import defaultdict
from datetime import date

import numpy as np
import pytest

from dashboard.publish import publish
from tests.publish.facts import Facts
from tests.publish.seen import table

MINIMUM = 5
Row = tuple[str, str, str, str]


def company(facts: Facts, units: dict[str, str | None]) -> None:
    for code, parent in units.items():
        facts.unit(code, parent)
    facts.wave("2025 Q1", date(2025, 3, 3), date(2025, 3, 14))
    facts.item("Q1")


def answered(facts: Facts, unit: str, seed: int = 1, **groups: int) -> None:
    """So many people a band, with varied answers; band `none` is not known."""
    rng = np.random.default_rng(seed)
    for band, count in groups.items():
        scores = [{"Q1": float(s)} for s in rng.integers(2, 5, count)]
        if count:
            scores[0]["Q1"], scores[-1]["Q1"] = 2, 5
        persons = facts.answers("2025 Q1", unit, scores)
        if band != "none":
            described = [(1, person, "band", band, 1) for person in persons]
            facts.write("person_attributes", described)


def shown(facts: Facts) -> dict[tuple[str, str], tuple[float, float]]:
    """(unit, segment) → people and total of engagement."""
    facts.happened(all=True)
    rows = table(publish(facts.settings).path, "segments")
    return {(str(r[1]), str(r[3])): (r[7], r[9]) for r in rows if r[0] == "engagement"}  # type: ignore[misc]


def test_a_breakdown_tells_sums_of_each_group(facts: Facts) -> None:
    company(facts, {"A": None, "B": None})
    answered(facts, "A", new=6, old=8)
    answered(facts, "B", new=7, old=9)
    found = shown(facts)
    assert found["A", "new"][0] == 6
    assert found["(company)", "old"][0] == 17
    assert found["(company)", "new"][1] == found["A", "new"][1] + found["B", "new"][1]


def test_a_breakdown_with_a_small_group_is_not_shown_and_takes_another_unit(facts: Facts) -> None:
    company(facts, {"A": None, "B": None, "C": None})
    answered(facts, "A", new=3, old=8)
    answered(facts, "B", new=7, old=9)
    answered(facts, "C", new=20, old=20)
    found = shown(facts)
    assert {unit for unit, _ in found} == {"C", "(company)"}


def test_people_of_whom_it_is_not_known_are_a_group_too(facts: Facts) -> None:
    company(facts, {"A": None, "B": None, "C": None})
    answered(facts, "A", new=6, old=8, none=2)
    answered(facts, "B", new=7, old=9, none=6)
    answered(facts, "C", new=7, old=9, none=6)
    found = shown(facts)
    assert ("A", "new") not in found
    assert found["C", "(not known)"][0] == 6


def test_two_attributes_that_differ_by_a_few_are_not_both_shown(facts: Facts) -> None:
    company(facts, {"A": None, "B": None})
    answered(facts, "A", new=8, old=30)
    answered(facts, "B", new=20, old=30)
    # Trainees are the new ones of A and B, all but two.
    rows = [row for row in facts.gathered["person_attributes"] if row[3] == "new"]
    others = [row for row in facts.gathered["person_attributes"] if row[3] == "old"]
    for n, row in enumerate(rows):
        facts.write("person_attributes", [(1, row[1], "role", "staff" if n < 2 else "trainee", 1)])
    facts.write("person_attributes", [(1, row[1], "role", "staff", 1) for row in others])
    facts.happened(all=True)
    rows_seen = table(publish(facts.settings).path, "segments")
    assert {row[2] for row in rows_seen if row[1] == "(company)"} == {"band"}


def themes(facts: Facts, units: dict[str, dict[str, tuple[int, float]]], *, skip: int = 0) -> None:
    """Groups of each unit: so many people, who say so much of service; some skip that question."""
    company(facts, dict.fromkeys(units))
    facts.item("S1", "service_climate", "Pride")
    facts.item("S2", "service_climate", "Pride")
    facts.item("S3", "service_climate")
    for n, (unit, groups) in enumerate(units.items()):
        rng = np.random.default_rng(n)
        for role, (count, mean) in groups.items():
            said = [
                {"Q1": float(rng.integers(2, 5)), "S1": mean, "S2": mean + 1, "S3": mean + k % 2}
                for k in range(count)
            ]
            said[0]["Q1"], said[1]["Q1"] = 2, 4
            for one in said[:skip]:
                for asked in ("S1", "S2", "S3"):
                    del one[asked]
            persons = facts.answers("2025 Q1", unit, said)
            facts.write("person_attributes", [(1, one, "role", role, 1) for one in persons])


def service(facts: Facts) -> dict[tuple[str, str, str], tuple[float, float]]:
    """(metric, unit, segment) → people and value of themes of service."""
    facts.happened(all=True)
    rows = table(publish(facts.settings).path, "segments")
    kept = [row for row in rows if row[0] not in ("engagement", "favourable", "enps")]
    return {(str(r[0]), str(r[1]), str(r[3])): (r[7], r[11]) for r in kept}  # type: ignore[misc]


ROLES = {
    "A": {"leader": (6, 4.0), "floor": (20, 2.0)},
    "B": {"leader": (8, 4.0), "floor": (9, 3.0)},
}


def test_themes_of_service_are_told_by_group(facts: Facts) -> None:
    """Of a theme of two questions the person's mean; of a question without a theme its own."""
    themes(
        facts, {"A": {"leader": (6, 4), "floor": (20, 2)}, "B": {"leader": (8, 4), "floor": (9, 3)}}
    )
    found = service(facts)
    assert found["driver_pride", "A", "leader"] == (6, 87.5)
    assert found["driver_pride", "A", "floor"] == (20, 37.5)
    assert found["item_s3", "B", "floor"][0] == 9
    assert {metric for metric, _, _ in found} == {"driver_pride", "item_s3"}


def test_groups_of_a_theme_add_up_to_the_units_own_figure(facts: Facts) -> None:
    themes(
        facts, {"A": {"leader": (9, 4), "floor": (20, 2)}, "B": {"leader": (8, 4), "floor": (9, 3)}}
    )
    facts.happened(all=True)
    path = publish(facts.settings).path
    for metric in ("driver_pride", "item_s3"):
        of_groups = sum(float(str(row[9])) for row in table(path, "segments")
                        if row[:2] == (metric, "A"))  # fmt: skip
        (whole,) = (row for row in table(path, "readings") if row[:2] == (metric, "A"))
        assert of_groups == pytest.approx(whole[7])


def test_a_theme_few_of_a_group_answered_is_not_told_but_the_indexes_are(facts: Facts) -> None:
    """Four of each group skip service: of six leaders two are left, and another unit goes too."""
    themes(facts, {
        "A": {"leader": (6, 4), "floor": (20, 2)},
        "B": {"leader": (11, 4), "floor": (21, 3)},
        "C": {"leader": (30, 4), "floor": (40, 3)},
    }, skip=4)  # fmt: skip
    found = service(facts)
    assert {unit for _, unit, _ in found} == {"C", "(company)"}
    assert {unit for unit, _ in shown(facts)} == {"A", "B", "C", "(company)"}


def test_a_theme_is_laid_beside_others_by_those_who_answered_it(facts: Facts) -> None:
    """Everybody new leads, and three others: by the indexes clear of each other, by service not."""
    themes(facts, {"A": {"leader": (20, 4), "floor": (30, 2)}})
    leaders = [row[1] for row in facts.gathered["person_attributes"] if row[3] == "leader"]
    floor = [row[1] for row in facts.gathered["person_attributes"] if row[3] == "floor"]
    new = leaders[:12]
    facts.write("person_attributes", [(1, one, "age", "new" if one in new else "old", 1)
                                      for one in (*leaders, *floor)])  # fmt: skip
    silent = set(leaders[15:])
    kept = [row for row in facts.gathered["answers"]
            if row[2] not in silent or row[3] == facts.items["Q1"]]  # fmt: skip
    facts.gathered["answers"] = kept
    facts.happened(all=True)
    rows = table(publish(facts.settings).path, "segments")
    told = {(row[0], row[2]) for row in rows if row[1] == "A"}
    assert {("engagement", "age"), ("engagement", "role")} <= told
    assert ("driver_pride", "age") in told
    assert ("driver_pride", "role") not in told


def test_without_attributes_there_are_no_groups(facts: Facts) -> None:
    company(facts, {"A": None})
    answered(facts, "A", none=9)
    assert shown(facts) == {}


@pytest.mark.parametrize("seed", range(4))
def test_linear_algebra_finds_no_small_group(facts: Facts, seed: int) -> None:
    """Every cell (unit, band) is unknown; known are shown cells and shown units' totals."""
    rng = np.random.default_rng(seed)
    tree: dict[str, str | None] = {"N": None, "S": None}
    tree |= {f"u{i}": "NS"[i % 2] for i in range(8)}
    bands = ("a", "b", "c")
    company(facts, tree)
    people: dict[tuple[str, str], int] = {}
    for unit in tree:
        size = 40 if unit.startswith("u") else int(rng.integers(0, 2)) * 6
        shares = rng.dirichlet([1.5] * 3)
        for band, count in zip(bands, rng.multinomial(size, shares), strict=True):
            people[unit, band] = int(count)
        answered(facts, unit, seed, **{band: people[unit, band] for band in bands})
    facts.happened(all=True)
    path = publish(facts.settings).path
    cells = [cell for cell, count in people.items() if count]
    inside = defaultdict(set)
    for unit, parent in tree.items():
        for above in (unit, parent, "(company)"):
            inside[above].add(unit)
    rows = [[u in inside[r[1]] and b == r[3] for u, b in cells]
            for r in table(path, "segments") if r[0] == "engagement"]  # fmt: skip
    rows += [[u in inside[r[1]] for u, _ in cells]
             for r in table(path, "readings") if r[0] == "engagement"]  # fmt: skip
    equations = np.array(rows, float)
    _, scales, vectors = np.linalg.svd(equations)
    free = vectors[(scales > 1e-9).sum() :]
    determined = np.abs(free).max(axis=0, initial=0) < 1e-9
    assert [c for c, known in zip(cells, determined, strict=True) if known and people[c] < 5] == []
    assert len(rows) > 20
