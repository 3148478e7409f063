"""Messages that help."""

from dashboard.errors import UnknownName


def test_an_unknown_name_offers_the_nearest() -> None:
    error = UnknownName("metric", "engagment", ["engagement", "nps"])
    assert "Did you mean 'engagement'?" in str(error)


def test_an_unknown_name_lists_no_more_than_twelve() -> None:
    error = UnknownName("unit", "zz", [f"S{n:03d}" for n in range(140)])
    assert "and 128 more" in str(error)
