"""SQL written on the spot, as the question file it could become."""

import json

from dashboard.mart.filled_in import names_in
from dashboard.mart.parameter_reading import DAYS
from dashboard.mart.question import Chart


def as_question(title: str, text: str, chart: Chart) -> str:
    """The text of a file: front matter from what is known, then the SQL as it was written."""
    lines = [f"title   = {_quoted(title)}", 'section = "Ours"']
    for name in names_in(text):
        kind = "date" if DAYS.match(name) else "text"
        lines += ["[[params]]", f"name = {_quoted(name)}", f'type = "{kind}"']
    if chart.type != "table":
        roles = [("type", chart.type), *chart.columns().items(), ("alt", chart.alt)]
        lines += ["[chart]", *(f"{role} = {_quoted(value)}" for role, value in roles)]
    return "\n".join(["/*---", *lines, "---*/", text.strip(), ""])


def _quoted(text: str) -> str:
    # JSON's texts are TOML's too; the end of the comment must not stand inside one.
    return json.dumps(text, ensure_ascii=False).replace("*/", "* /")
