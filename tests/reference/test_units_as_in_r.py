import numpy as np

from dashboard.stats.correlation import (
    bca,
    fitted_line,
    kendall,
    partial,
    pearson,
    quartile_gap,
    semi_partial,
    spearman,
    weighted_pearson,
    weighted_slope,
)
from dashboard.stats.drivers import key_drivers
from tests.reference.r_values import assert_as_r, table

UNITS = table("units")
ENGAGEMENT, CUSTOMER, SIZE = (UNITS[name] for name in ("engagement", "customer", "size"))


def test_pearson():
    found = pearson(ENGAGEMENT, CUSTOMER)
    shown = {"r": found.r, "p": found.p, "low": found.ci_low, "high": found.ci_high}
    assert_as_r("pearson", shown)


def test_ranks():
    for name, method in (("spearman", spearman), ("kendall", kendall)):
        found = method(ENGAGEMENT, CUSTOMER)
        assert_as_r(name, {"r": found.r, "p": found.p})


def test_size_held_still():
    found = partial(ENGAGEMENT, CUSTOMER, np.log(SIZE))
    assert_as_r("partial", {"r": found.r, "p": found.p})
    assert_as_r("semi_partial", {"r": semi_partial(ENGAGEMENT, CUSTOMER, np.log(SIZE)).r})


def test_weighted_by_people():
    found = weighted_pearson(ENGAGEMENT, CUSTOMER, SIZE)
    assert_as_r("weighted", {"r": found.correlation.r})
    slope = weighted_slope(ENGAGEMENT, CUSTOMER, SIZE)
    assert_as_r("weighted_slope", {"value": slope.slope.value, "se": slope.se})


def test_line_and_band():
    found = fitted_line(ENGAGEMENT, CUSTOMER, at=[60, 70, 80])
    slope = {"slope": found.slope.value, "low": found.slope.low, "high": found.slope.high}
    band = {"fit": found.fit, "band_low": found.low, "band_high": found.high}
    assert_as_r("line", slope | band)


def test_top_and_bottom_quarter():
    found = quartile_gap(ENGAGEMENT, CUSTOMER)
    gap = {"gap": found.gap.value, "low": found.gap.low, "high": found.gap.high}
    assert_as_r("quartile_gap", gap | {"p": found.p})


def test_resampled_interval():
    found = bca(ENGAGEMENT, CUSTOMER, resamples=20_000)
    # Two sets of random draws; the limits of r agree to the second digit.
    assert_as_r("bca", {"low": found.ci_low, "high": found.ci_high}, rel=0.01)


def test_key_drivers():
    drivers = np.column_stack([UNITS[f"driver{i}"] for i in range(1, 5)])
    found = key_drivers(drivers, ENGAGEMENT, resamples=50)
    assert_as_r(
        "drivers",
        {
            "share": [driver.share.value for driver in found.drivers],
            "r2": found.r_squared,
            "adjusted": found.r_squared_adjusted,
            "vif": [driver.vif for driver in found.drivers],
        },
    )
