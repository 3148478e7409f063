"""A small mart in which units were re-organised, by hand."""

from datetime import date
from pathlib import Path

from tests.mart.small_mart import SmallMart

MERGED_ON = date(2025, 4, 1)
WAVES = {"before": date(2025, 3, 3), "after": date(2025, 6, 2)}


def re_organised(folder: Path, **now: str) -> SmallMart:
    """Stores A, B in North, C, D, E in East; `now` says which unit took over (A="B")."""
    made = SmallMart(folder)
    made.rows["units"].append(
        ("East", "East", "(company)", "region", 1, False, "East", None, None, None)
    )
    made.rows["units"] += [
        (code, f"Store {code}", "East", "store", 2, True, f"East / {code}", "East", None, None)
        for code in "CDE"
    ]
    made.rows["unit_successors"] = [
        (unit, "merge", MERGED_ON, successor, successor) for unit, successor in now.items()
    ]
    changed = {*now, *now.values()}
    made.rows["unit_attributes"] = [
        (code, "like_for_like", "re-organised" if code in changed else "unchanged")
        for code in "ABCDE"
    ]
    for wave, day in WAVES.items():
        made.wave(wave, day)
    made.metric("engagement", "wave")
    made.metric("nps", "month", "net", "customer")
    return made
