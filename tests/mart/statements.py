"""Lists of statements and names, kept as text so that anybody can add a line."""

from pathlib import Path

HERE = Path(__file__).parent


def lines(name: str) -> list[str]:
    """Lines of a list, in order, without blank ones and headings."""
    text = (HERE / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("# ")]


HONEST = lines("honest")
HOSTILE = [
    *lines("hostile"),
    "",
    ";",
    "SELECT 1 -- harmless\r; DELETE FROM units",
    "SELECT 1 -- harmless\n; DELETE FROM units",
    "-- nothing at all",
]
# Of the hostile ones, those that would touch a file or a table if only the gate stood before them.
DANGEROUS = [s for s in HOSTILE if "{" in s or s.split(" ")[0] in ("CREATE", "DROP", "INSERT")]
LEFT_OUT = frozenset(word for line in lines("left_out_functions") for word in line.split())
LEFT_OUT_FAMILIES = ("__internal", "icu_", "collate_", "is distinct", "is not distinct")
# Values for the honest statements that have parameters.
VALUES = {"who": "S003", "none": None, "some": ["North", "South"]}
