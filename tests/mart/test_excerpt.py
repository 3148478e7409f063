"""Where in a file the mistake is."""

from dashboard.mart.excerpt import excerpt

TEXT = "one\ntwo\n  three\nfour\nfive\nsix\n"


def test_the_caret_stands_under_the_column() -> None:
    assert excerpt(TEXT, 3, 5).splitlines() == [
        "1  one", "2  two", "3    three", "       ^", "4  four", "5  five",
    ]  # fmt: skip


def test_without_a_column_it_stands_under_the_first_letter() -> None:
    assert excerpt(TEXT, 3).splitlines()[3] == "     ^"


def test_at_the_ends_of_the_file_there_is_less_round_it() -> None:
    assert excerpt(TEXT, 1).splitlines() == ["1  one", "   ^", "2  two", "3    three"]


def test_a_place_outside_the_file_has_no_excerpt() -> None:
    assert excerpt(TEXT, 0) == excerpt(TEXT, 99) == ""
