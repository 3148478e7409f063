"""Every reference value that R computed, reproduced to the tolerance it was given with.

The values lie outside the project: set LINKAGE_REFERENCE_DATA to the folder that holds
`reference/oracle.json`. An entry passes when every number in it is reproduced, not only its first.
"""

import importlib

import pytest

from tests.stats.oracle.reference import entries, reproducer_of

FAMILIES = [
    "aggregation",
    "coefficients",
    "families",
    "lines",
    "panels",
    "random_intercepts",
    "scales",
    "shares",
    "staying",
]
for family in FAMILIES:
    importlib.import_module(f"tests.stats.oracle.{family}")

ABOUT = {"id", "dataset", "columns", "statistic", "r_call", "tolerance", "note", "names"}
ABOUT |= {"conf_level", "regions", "zph_names"}


@pytest.mark.skipif(
    not entries(), reason="LINKAGE_REFERENCE_DATA names no folder with reference/oracle.json"
)
def test_all_157_entries_are_here():
    assert len(entries()) == 157


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry["id"])
def test_reproduces(entry):
    found = reproducer_of(entry["id"])(entry)
    expected = {key: value for key, value in entry.items() if key not in ABOUT}
    assert expected.keys() <= found.keys()
    tolerance = entry["tolerance"]
    for key, value in expected.items():
        assert found[key] == pytest.approx(value, rel=tolerance, abs=tolerance), key
        if key == "p":
            assert found[key] == pytest.approx(value, rel=1e-5, abs=0), "p is right to its digits"
