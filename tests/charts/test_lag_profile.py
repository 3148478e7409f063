from dashboard.charts import lag_profile
from dashboard.stats import NotEnoughData
from dashboard.stats.lead_lag import LagProfile
from tests.charts.evidence import lead_answer


def profile() -> LagProfile:
    found = lead_answer().profile
    assert isinstance(found, LagProfile)
    return found


def test_the_line_never_stands_without_its_band() -> None:
    band, line = lag_profile.lag_profile(lead_answer(), profile()).data
    assert band.fill == "toself"
    assert len(band.x) == 2 * len(line.x)


def test_only_distances_that_leave_the_band_are_solid() -> None:
    found = profile()
    line = lag_profile.lag_profile(lead_answer(), found).data[1]
    solid = [lag for lag, s in zip(found.lags, line.marker.symbol, strict=True) if s == "circle"]
    assert tuple(solid) == found.stands_out


def test_distances_are_said_in_months_and_by_name() -> None:
    answer = lead_answer()
    assert lag_profile.distance_words(answer, 1) == "NPS 3 months later"
    assert lag_profile.distance_words(answer, -2) == "NPS 6 months earlier"
    assert lag_profile.distance_words(answer, 0) == "both at the same time"
    assert min(lag_profile.lag_profile(answer, profile()).data[1].x) == -12


def test_its_words_name_what_stands_out_or_why_it_is_missing() -> None:
    answer = lead_answer()
    assert "NPS 3 months later" in lag_profile.alt(answer, profile())
    assert lag_profile.alt(answer, NotEnoughData("too few")) == "too few"
    assert len(lag_profile.numbers(answer, profile())["Distance"]) == len(profile().lags)
