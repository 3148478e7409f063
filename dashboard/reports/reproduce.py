"""Works out every number of this bundle again, from its own tables, without a network.

    python reproduce.py        exit code 0: all agree; 1: something does not, named line by line

Needs duckdb, numpy and scipy, nothing else. It looks three times: at the checksums; at every
number, with the code and the SQL that lie in `code/`; and at the headline once more by hand, with
formulas written out here, so that the code need not be believed.
"""

import hashlib
import json
import math
import sys
import tempfile
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qs

HERE = Path(__file__).resolve().parent
# Sums may be taken in another order on another machine; nothing a reader sees hangs on this.
CLOSE = 1e-7


def main() -> int:
    """Every check; prints what does not agree."""
    sys.path.insert(0, str(HERE / "code"))
    # Finds a data folder where none is named; one is always named here.
    sys.modules.setdefault("platformdirs", SimpleNamespace(user_data_path=Path))  # type: ignore[arg-type]
    said = json.loads((HERE / "answers.json").read_text(encoding="utf-8"))
    about = json.loads((HERE / "about.json").read_text(encoding="utf-8"))
    wrong = [*checksums(HERE)]
    with tempfile.TemporaryDirectory() as folder:
        found, columns = worked_out(Path(folder), about)
    wrong += differences(said, found)
    wrong += by_hand(said["claim"], columns)
    for line in wrong[:50]:
        print(line)  # noqa: T201
    counted = len(list(numbers(said)))
    print(f"{counted} numbers, {len(wrong)} do not agree." if wrong  # noqa: T201
          else f"{counted} numbers, all agree.")  # fmt: skip
    return 1 if wrong else 0


def checksums(folder: Path) -> list[str]:
    """Files that are not as they were written."""
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    wrong = []
    for line in lines:
        expected, _, name = line.partition("  ")
        path = folder / name
        if not path.is_file():
            wrong.append(f"{name}: missing")
        elif hashlib.sha256(path.read_bytes()).hexdigest() != expected:
            wrong.append(f"{name}: changed since it was made")
    return wrong


def worked_out(folder: Path, about: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """All answers from the tables, and the pairs of the link in question."""
    from dashboard.analyses.all_answers import all_answers  # noqa: PLC0415  the bundle's own code
    from dashboard.mart.carried import rebuilt  # noqa: PLC0415
    from dashboard.selection import from_query  # noqa: PLC0415
    from dashboard.settings import Settings  # noqa: PLC0415

    mart = rebuilt(HERE / "mart", folder / "mart.duckdb", about["generation"])
    settings = Settings(data=folder, smallest_effect=about["thresholds"]["smallest_effect"])
    asked = about["selection"]
    selection = from_query(parse_qs(asked), "", "") if asked else None
    found = all_answers(mart, settings, selection)
    claim = found["claim"]
    columns: dict[str, Any] = {}
    if claim and selection and not (selection.where or selection.controls):
        asks = {"x": selection.x, "y": selection.y, "lag": selection.lag_months, "units": None,
                "window": selection.window_months, "since": selection.since,
                "until": selection.until}  # fmt: skip
        columns = mart.columns("link_pairs", **asks)
    return json.loads(json.dumps(found, allow_nan=True)), columns


def differences(said: Any, found: Any, place: str = "answers") -> list[str]:
    """Where two documents do not say the same."""
    if isinstance(said, dict) and isinstance(found, dict):
        wrong = [f"{place}.{key}: only in one of them" for key in said.keys() ^ found.keys()]
        for key in said.keys() & found.keys():
            wrong += differences(said[key], found[key], f"{place}.{key}")
        return sorted(wrong)
    if isinstance(said, list) and isinstance(found, list):
        if len(said) != len(found):
            return [f"{place}: {len(said)} entries, worked out {len(found)}"]
        pairs = enumerate(zip(said, found, strict=True))
        return [line for i, (a, b) in pairs for line in differences(a, b, f"{place}[{i}]")]
    return [] if same(said, found) else [f"{place}: says {said!r}, worked out {found!r}"]


def same(said: Any, found: Any) -> bool:
    """Equal, or two numbers that differ by no more than the order of a sum."""
    plain = [isinstance(v, int | float) and not isinstance(v, bool) for v in (said, found)]
    if all(plain):
        return math.isclose(said, found, rel_tol=CLOSE, abs_tol=CLOSE) or (
            math.isnan(said) and math.isnan(found)
        )
    return type(said) is type(found) and bool(said == found)


def numbers(document: Any) -> list[float]:
    """Every number in a document."""
    if isinstance(document, dict):
        return [n for value in document.values() for n in numbers(value)]
    if isinstance(document, list):
        return [n for value in document for n in numbers(value)]
    return [document] if isinstance(document, int | float) and document is not True else []


def by_hand(claim: dict[str, Any] | None, columns: dict[str, Any]) -> list[str]:
    """The correlation between units, its interval, its p and its rank twin, from the formulas."""
    if not columns or not claim or "r" not in claim["between"]:
        return []
    import numpy as np  # noqa: PLC0415
    from scipy import stats  # noqa: PLC0415

    units: dict[str, list[float]] = {}
    keys = ("x_total", "x_weight", "y_total", "y_weight")
    for unit, *sums in zip(columns["unit"], *(columns[key] for key in keys), strict=True):
        kept = units.setdefault(unit, [0.0] * 4)
        units[unit] = [a + b for a, b in zip(kept, sums, strict=True)]
    x = np.array([s[0] / s[1] for s in units.values()])
    y = np.array([s[2] / s[3] for s in units.values()])
    n, r = len(units), float(np.corrcoef(x, y)[0, 1])
    half = stats.norm.ppf(0.975) / math.sqrt(n - 3)
    found = {
        "n": n,
        "r": r,
        "ci_low": math.tanh(math.atanh(r) - half),
        "ci_high": math.tanh(math.atanh(r) + half),
        "p": float(2 * stats.t.sf(abs(r) * math.sqrt((n - 2) / (1 - r * r)), n - 2)),
        "spearman": float(stats.spearmanr(x, y).statistic),
    }
    said = claim["between"]
    return [f"by hand, {key}: says {said[key]!r}, worked out {value!r}"
            for key, value in found.items() if not same(said[key], value)]  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
