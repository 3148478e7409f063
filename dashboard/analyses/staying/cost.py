"""What leavers cost: an assumption made visible, never a finding."""

from dataclasses import dataclass

from dashboard.analyses.wording import thousands
from dashboard.errors import UsageError
from dashboard.language import later, say
from dashboard.stats.turnover import REPLACEMENT_SHARE_OF_SALARY, replacement_cost

# Where the true share lies for one's own jobs is not known: half and twice are shown beside it.
LOW, HIGH = 0.5, 2.0
SOURCE = later(
    "The usual 21 % of a year's salary is the middle of 27 case studies of what it cost to replace "
    "somebody, executives and physicians left out (Boushey and Glynn 2012). It is an assumption "
    "about your jobs, not a finding: change it if you know better."
)


@dataclass(frozen=True, slots=True)
class Cost:
    """In the currency of the salary, for the leavers of the span; `low` and `high` take half and
    twice the share."""

    leavers: float
    salary: float
    share: float
    low: float
    value: float
    high: float


def cost_of_leaving(
    leavers: float, salary: float, share: float = REPLACEMENT_SHARE_OF_SALARY
) -> Cost:
    """Leavers x a year's salary x share of it.

    Raises:
        UsageError: a salary that is not positive, or a share outside 0 to 5.
    """
    if not salary > 0:
        raise UsageError(f"The salary is {salary:g}; expected an average yearly salary above 0.")
    if not 0 < share <= 5:
        raise UsageError(f"The share of salary is {share:g}; expected 0.01 to 5, such as 0.21.")
    low, value, high = (
        replacement_cost(leavers, salary, factor * share) for factor in (LOW, 1.0, HIGH)
    )
    return Cost(leavers, salary, share, low, value, high)


_COST = {
    "voluntary_turnover": later(
        "About {value} for the {leavers} who left of their own will in the last 12 months, if "
        "replacing somebody costs {share} % of a year's salary; {low} if it costs half that, "
        "{high} if twice."
    ),
    "turnover": later(
        "About {value} for the {leavers} who left in the last 12 months, if replacing somebody "
        "costs {share} % of a year's salary; {low} if it costs half that, {high} if twice."
    ),
    "regretted_turnover": later(
        "About {value} for the {leavers} who left and are missed in the last 12 months, if "
        "replacing somebody costs {share} % of a year's salary; {low} if it costs half that, "
        "{high} if twice."
    ),
    "first_year_turnover": later(
        "About {value} for the {leavers} who left within their first year in the last 12 months, "
        "if replacing somebody costs {share} % of a year's salary; {low} if it costs half that, "
        "{high} if twice."
    ),
}


def cost_words(cost: Cost, way: str) -> str:
    """The middle figure between half and twice the assumption, for one way of leaving."""
    return say(
        _COST[way],
        value=thousands(_rounded(cost.value)), leavers=thousands(cost.leavers),
        share=f"{100 * cost.share:.0f}", low=thousands(_rounded(cost.low)),
        high=thousands(_rounded(cost.high)),
    )  # fmt: skip


def _rounded(value: float) -> float:
    """Two digits that mean something: an assumption has no more."""
    if value < 100:
        return value
    size = 10.0 ** (len(str(int(value))) - 2)
    return round(value / size) * size
