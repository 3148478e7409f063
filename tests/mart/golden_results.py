"""Key numbers of every shipped question on a sample company.

`python -m tests.mart.golden_results` writes them anew, for a change that is meant to change them.
"""

import json
from pathlib import Path

import numpy as np

from dashboard.mart.questions import catalogue, run_question
from dashboard.mart.result import Result
from dashboard.settings import Settings
from sample_data import QUICK
from tests.planted_companies import planted

FILE = Path(__file__).with_name("golden") / "shipped_questions.json"
Key = dict[str, object]


def key_numbers(result: Result) -> Key:
    """How many rows, and of each column of numbers how many there are and their sum."""
    sums = {}
    for name, kind in zip(result.columns, result.types, strict=True):
        if kind in ("integer", "number"):
            known = result.rows[name][~np.isnan(result.rows[name])]
            sums[name] = [int(known.size), float(f"{known.sum():.9g}")]
    return {"rows": len(result), "sums": sums}


def found_now() -> dict[str, Key]:
    """The key numbers as they are computed now."""
    settings, _ = planted("true", QUICK)
    shipped = catalogue(Settings(data=settings.data))
    return {one.name: key_numbers(run_question(settings, one)) for one in shipped}


if __name__ == "__main__":
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(json.dumps(found_now(), indent=1, sort_keys=True) + "\n", encoding="utf-8")
