import pytest

from dashboard.stats.correlation import from_r, leave_one_out, pearson
from dashboard.stats.result import NotEnoughData
from dashboard.stats.verdict import Verdict, fragility, verdict


@pytest.mark.parametrize(
    ("r", "n", "word"),
    [
        (0.41, 140, Verdict.SUPPORTED),
        (0.20, 140, Verdict.POSITIVE),
        (0.05, 140, Verdict.CANNOT_TELL),
        (0.40, 12, Verdict.CANNOT_TELL),
        (0.00, 2000, Verdict.PRACTICALLY_NONE),
        (0.05, 4000, Verdict.PRACTICALLY_NONE),
        (-0.30, 140, Verdict.CONTRADICTED),
    ],
)
def test_the_interval_chooses_the_word(r, n, word):
    assert verdict(from_r(r, n)) is word


def test_a_negative_link_supports_a_claim_that_expects_one():
    assert verdict(from_r(-0.41, 140), expected_sign=-1) is Verdict.SUPPORTED
    assert verdict(from_r(0.41, 140), expected_sign=-1) is Verdict.CONTRADICTED


def test_nine_units_cannot_tell_whatever_their_r():
    assert verdict(from_r(0.97, 9)) is Verdict.CANNOT_TELL
    assert verdict(from_r(0.97, 10)) is Verdict.SUPPORTED


def test_no_correlation_cannot_tell():
    assert verdict(NotEnoughData("Only 3 units have both figures.")) is Verdict.CANNOT_TELL


def test_a_larger_smallest_effect_is_harder_to_support():
    assert verdict(from_r(0.30, 140), smallest=0.2) is Verdict.POSITIVE


def test_every_word_has_its_symbol():
    assert [word.symbol for word in Verdict] == ["●", "◐", "○", "–", "✕"]


def test_one_unit_that_makes_the_link_is_named():
    x = [float(i % 4) for i in range(16)] + [40.0]
    y = [1.0, -1, -1, 1] * 4 + [40.0]
    correlation, without = pearson(x, y), leave_one_out(x, y)
    assert correlation and without
    fragile = fragility(correlation, without)
    assert (fragile.flips, fragile.index, fragile.becomes) == (True, 16, Verdict.CANNOT_TELL)


def test_a_broad_link_does_not_hang_on_one_unit():
    x = list(range(40))
    y = [value + (-1) ** value * 6 for value in x]
    correlation, without = pearson(x, y), leave_one_out(x, y)
    assert correlation and without
    assert not fragility(correlation, without).flips
