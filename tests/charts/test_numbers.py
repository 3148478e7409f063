from datetime import date

import pytest

from dashboard.analyses.metric_info import MetricInfo
from dashboard.charts import numbers


def metric(**changed: object) -> MetricInfo:
    plain: dict[str, object] = {
        "metric": "m", "label": "M", "side": "staff", "kind": "mean", "grain": "wave",
        "low": 0.0, "high": 100.0, "better": "higher", "unit_label": "points of 100",
        "confidential": True,
    }  # fmt: skip
    fields = MetricInfo.__dataclass_fields__
    known = {k: v for k, v in (plain | changed).items() if k in fields}
    return MetricInfo(**known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "text"), [(-0.04, "0.0"), (-1.25, "−1.2"), (1234.5, "1,234.5"), (0.0, "0.0")]
)
def test_a_number_has_a_true_minus_and_no_minus_zero(value: float, text: str) -> None:
    assert numbers.decimal(value) == text


def test_a_net_score_carries_its_sign() -> None:
    assert numbers.value_text(34.0, metric(kind="net")) == "+34.0"


def test_a_percentage_says_so_and_its_change_is_in_points() -> None:
    share = metric(kind="share", unit_label="%")
    assert numbers.value_text(12.3, share) == "12.3\u202f%"
    assert numbers.change_text(1.5, share) == "+1.5 points"


def test_money_is_short() -> None:
    assert numbers.value_text(1_234_567.0, metric(kind="amount", unit_label="£")) == "1.2\u202fM"


def test_a_missing_value_is_a_word() -> None:
    assert numbers.value_text(float("nan"), metric()) == "no value"


def test_a_month_is_short() -> None:
    assert numbers.month(date(2026, 3, 31)) == "Mar 2026"
