"""First names that are masked in comments: common ones that are not everyday words as well."""

from functools import cache
from importlib.resources import files


@cache
def first_names_pattern() -> str:
    """A pattern that finds a capitalised first name, with a surname after it if there is one."""
    text = files("dashboard.ingest").joinpath("first_names.txt").read_text(encoding="utf-8")
    names = "|".join(line for line in text.split() if line)
    return rf"\b({names})\b(\s+\p{{Lu}}[\p{{L}}'’-]+)?"
