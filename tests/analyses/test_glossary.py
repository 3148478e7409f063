"""Words of the field explained where they stand."""

from dashboard.analyses.glossary import TERMS, explained


def test_pieces_joined_are_the_text_again() -> None:
    said = "Spearman correlation, ICC(1) by question and rwg(j); 95 % interval by Fisher"
    pieces = explained(said)
    assert "".join(piece for piece, _ in pieces) == said
    assert [piece for piece, term in pieces if term] == [
        "Spearman correlation", "ICC(1)", "rwg(j)", "95 % interval", "Fisher",
    ]  # fmt: skip


def test_a_text_without_such_words_is_one_piece() -> None:
    assert explained("Oct 2025 to Sep 2026") == (("Oct 2025 to Sep 2026", None),)
    assert explained("") == ()


def test_no_word_is_explained_twice() -> None:
    assert len({term.word for term in TERMS}) == len(TERMS)
