"""Map files: what every column of an export means, so that loading asks no question."""

from pathlib import Path

from sample_data.questions import QUESTIONS, Question

MAPS = Path(__file__).parent / "maps"

_WIDE = """kind   = "answers"
unit   = "Store"
person = "Respondent ID"
wave   = "Wave"
opened = "Wave opened"
closed = "Wave closed"
attributes = ["Tenure", "Role"]
"""

_ITEM = """
[[item]]
column   = "{text}"
text     = "{text}"
role     = "{role}"
driver   = "{driver}"
scale    = [{low}, {high}]
reversed = {reversed}
"""


def answers_map() -> str:
    """The map of the wide survey export, a column a question."""
    return _WIDE + "".join(_item(question) for question in QUESTIONS)


def _item(question: Question) -> str:
    return _ITEM.format(
        text=question.text,
        role=question.role,
        driver=question.driver,
        low=question.low,
        high=question.high,
        reversed=str(question.reversed).lower(),
    )
