"""Map files: what every column of an export means, so that loading asks no question."""

from pathlib import Path

from sample_data.questions import QUESTIONS, Question

MAPS = Path(__file__).parent / "maps"
# Examples whose map has another name in MAPS.
EXAMPLE_MAPS = {"comments": "staff_comments"}
# Questions of the long example: what the tool calls them, and their place in QUESTIONS.
LONG_QUESTIONS = {"ENPS": 0, "PRIDE": 1, "MANAGER": 5}

_WIDE = """kind   = "answers"
unit   = "Store"
person = "Respondent ID"
wave   = "Wave"
opened = "Wave opened"
closed = "Wave closed"
attributes = ["Tenure", "Role"]
"""

_LONG = """kind   = "answers"
unit   = "Store"
person = "Respondent ID"
wave   = "Wave"
closed = "Closed on"
item_column = "Question"
score       = "Score"
"""

_ITEM = """
[[item]]
column   = "{column}"
text     = "{text}"
role     = "{role}"
driver   = "{driver}"
scale    = [{low}, {high}]
reversed = {reversed}
"""


def answers_map() -> str:
    """The map of the wide survey export, a column a question."""
    return _WIDE + "".join(_item(question, question.text) for question in QUESTIONS)


def long_map() -> str:
    """The map of a long export, a row an answer; an item's `column` is its code."""
    return _LONG + "".join(_item(QUESTIONS[place], code) for code, place in LONG_QUESTIONS.items())


def _item(question: Question, column: str) -> str:
    return _ITEM.format(
        column=column,
        text=question.text,
        role=question.role,
        driver=question.driver,
        low=question.low,
        high=question.high,
        reversed=str(question.reversed).lower(),
    )
