"""The eight planted companies: what is true of each, and what an honest analysis should say.

A scenario is only numbers and words; `latent` turns the numbers into unit effects.
"""

from dataclasses import dataclass
from typing import Literal

First = Literal["staff", "customers", "neither"]
Rungs = dict[str, tuple[str, ...]]

YES = ("holds",)
NO = ("does not hold", "cannot say")
OPEN = ("holds", "does not hold", "cannot say")


@dataclass(frozen=True, slots=True)
class Scenario:
    """One planted truth.

    between_r: correlation of the units' stable levels, staff with customers. With a
        `region_share` it is the correlation inside each region.
    region_share: share of the stable variance, on both sides, that is the region's.
    size_loading: how strongly floor area lowers both sides (standardised).
    within_r: correlation of the follower's movement with the leader's `lag` months earlier.
    trend: rise over the whole period common to every unit, in SD of the stable levels.
    verdict: the word for the link between units, engagement with customers' scores, on the
        data as exported; `verdict_when_cleaned` where that differs.
    rungs: per rung of the evidence ladder, the answers that are right.
    """

    name: str
    company: str
    about: str
    seed: int
    verdict: str
    rungs: Rungs
    between_r: float = 0.0
    region_share: float = 0.0
    size_loading: float = 0.0
    within_r: float = 0.0
    first: First = "neither"
    trend: float = 0.0
    damaged: bool = False
    most_units: int | None = None
    must_warn: tuple[str, ...] = ()
    verdict_when_cleaned: str = ""


def _rungs(
    *,
    between: tuple[str, ...],
    within: tuple[str, ...],
    order: tuple[str, ...],
    alternatives: tuple[str, ...],
    worth: tuple[str, ...],
    measured: tuple[str, ...] = YES,
) -> Rungs:
    return {
        "measured": measured,
        "between": between,
        "within": within,
        "order": order,
        "alternatives": alternatives,
        "worth": worth,
    }


SCENARIOS: dict[str, Scenario] = {
    s.name: s
    for s in (
        Scenario(
            name="true",
            company="Harbour & Pine",
            about="Happier stores have happier customers; customers follow staff by two months.",
            seed=2027,
            verdict="supported",
            rungs=_rungs(between=YES, within=YES, order=YES, alternatives=YES, worth=YES),
            between_r=0.45,
            within_r=0.6,
            first="staff",
        ),
        Scenario(
            name="null",
            company="Fernwell Stores",
            about="Staff and customers have nothing to do with one another.",
            seed=2041,
            verdict="cannot tell",
            rungs=_rungs(between=NO, within=NO, order=NO, alternatives=OPEN, worth=NO),
        ),
        Scenario(
            name="reversed",
            company="Copper Lane",
            about="Happier customers make happier staff, two months later.",
            seed=2028,
            verdict="supported",
            # Within: a slow customer movement still shows a little after the staff's answer.
            rungs=_rungs(between=YES, within=OPEN, order=NO, alternatives=OPEN, worth=OPEN),
            between_r=0.45,
            within_r=0.6,
            first="customers",
        ),
        Scenario(
            name="simpson",
            company="Meadow & Finch",
            about="Inside every region happier staff go with unhappier customers; "
            "the regions' own levels make the pooled link look positive.",
            seed=2031,
            verdict="supported",
            rungs=_rungs(between=YES, within=NO, order=NO, alternatives=NO, worth=OPEN),
            between_r=-0.6,
            region_share=0.7,
            within_r=-0.4,
            first="staff",
            must_warn=("simpson",),
        ),
        Scenario(
            name="confounded",
            company="Tidewater Home",
            about="Small stores have happier staff and happier customers; "
            "among stores of one size there is no link.",
            seed=2030,
            verdict="supported",
            rungs=_rungs(between=YES, within=NO, order=NO, alternatives=NO, worth=OPEN),
            size_loading=0.75,
            must_warn=("confounded by floor area",),
        ),
        Scenario(
            name="small",
            company="Juniper Row",
            about="The truth of Harbour & Pine with only twelve stores: too few to see it.",
            seed=2041,
            verdict="cannot tell",
            rungs=_rungs(between=NO, within=OPEN, order=OPEN, alternatives=OPEN, worth=OPEN),
            between_r=0.45,
            within_r=0.6,
            first="staff",
            most_units=12,
        ),
        Scenario(
            name="drift",
            company="Northlight Goods",
            about="Everything rises from year to year, everywhere; no store's staff "
            "and customers are linked.",
            seed=2043,
            verdict="cannot tell",
            rungs=_rungs(between=NO, within=NO, order=NO, alternatives=OPEN, worth=NO),
            trend=2.0,
            must_warn=("both sides drift upwards",),
        ),
        Scenario(
            name="dirty",
            company="Marlow & Thrift",
            about="The truth of Harbour & Pine in exports with the usual damage.",
            seed=2033,
            # The outlier alone keeps the interval from clearing the smallest effect.
            verdict="positive, size uncertain",
            verdict_when_cleaned="supported",
            rungs=_rungs(between=YES, within=OPEN, order=OPEN, alternatives=OPEN, worth=OPEN),
            between_r=0.45,
            within_r=0.6,
            first="staff",
            damaged=True,
            must_warn=(
                "0 stands for missing",
                "one outlier unit",
                "totals among units",
                "a scale changes",
            ),
        ),
    )
}


def companies() -> tuple[str, ...]:
    """Names of the planted companies, the plain truth first."""
    return tuple(SCENARIOS)


def scenario(name: str) -> Scenario:
    """The scenario called `name`; raises ValueError naming those there are."""
    if name not in SCENARIOS:
        known = ", ".join(SCENARIOS)
        raise ValueError(f"No planted company is called {name!r}. There are: {known}.")
    return SCENARIOS[name]


def describe(name: str) -> str:
    """The company's invented name and the truth planted in it, in a sentence."""
    found = scenario(name)
    return f"{found.company}. {found.about}"
