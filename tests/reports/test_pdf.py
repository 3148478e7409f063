"""The PDF opened and read back: its words, its pages, its tags."""

import io
import re
from dataclasses import replace

import pytest
from pypdf import PdfReader

from dashboard.language import speaking
from dashboard.reports.board_words import board_words
from dashboard.reports.pdf import pdf
from dashboard.reports.report import Report


def read(content: bytes) -> tuple[PdfReader, str]:
    """The file and all its words, whatever line they stand on."""
    reader = PdfReader(io.BytesIO(content))
    return reader, plain("\n".join(page.extract_text() for page in reader.pages))


def plain(said: str) -> str:
    return re.sub(r"\s+", "", said.replace("\u2060", ""))


def test_the_board_gets_one_page_with_the_sentence_the_steps_and_the_small_print(
    report: Report,
) -> None:
    reader, words = read(pdf(report))
    assert len(reader.pages) == 1
    assert plain(report.sentence) in words
    for step in report.steps:
        assert plain(step.what) in words
    for label, said in report.small.lines()[2:]:
        assert plain(f"{label}: {said}").rstrip(".") in words
    for rung in report.claim.rungs:
        assert plain(rung.line) in words
    assert plain(report.worth.sentence) in words


def test_every_arrow_of_the_chain_has_its_number_and_its_words_for_who_cannot_see(
    report: Report,
) -> None:
    content = pdf(report)
    _, words = read(content)
    for arrow in report.overview.chain:
        assert plain(f"{arrow.between.r:.2f}".replace("-", "−")) in words
        assert plain(str(arrow.verdict)) in words
    assert b"/Alt" in content or b"/ObjStm" in content


def test_it_is_tagged_and_says_that_it_keeps_to_pdf_ua(report: Report) -> None:
    reader, _ = read(pdf(report))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "en-GB"
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert reader.metadata.title == report.title


def test_the_boards_page_in_german_holds_no_english_words(german: Report) -> None:
    with speaking("de"):
        reader, words = read(pdf(german))
        for label, said in german.small.lines()[2:]:
            assert plain(f"{label}: {said}").rstrip(".") in words
        left = [said for said in english_of_the_page() if plain(said) in words]
    assert len(reader.pages) == 1
    assert plain(german.sentence) in words
    assert "auchein" in words
    assert left == []
    assert reader.trailer["/Root"]["/Lang"] == "de"


def english_of_the_page() -> list[str]:
    """Fixed words of the page, as English has them, without the places."""
    with speaking("en"):
        said = [text for name, text in board_words().items() if name not in ("language", "pages")]
    return [max(re.split(r"\{\w+\}", text), key=len) for text in said]


def test_the_same_report_gives_the_same_bytes(report: Report) -> None:
    assert pdf(report) == pdf(report)


def test_the_fuller_one_has_every_ladder_the_methods_and_the_ledger(report: Report) -> None:
    reader, words = read(pdf(report, full=True))
    assert len(reader.pages) > 4
    for answer in report.answers:
        assert plain(answer.sentence) in words
        assert all(plain(rung.line) in words for rung in answer.rungs)
    assert plain("Rows of unit and month are never thrown together") in words
    assert all(plain(row.why) in words for row in report.ledger[:5])
    assert plain(report.chain.sentence) in words


@pytest.mark.parametrize("name", ["#let x = 1 $ * _", "=1+1", "北京 😀 \u0600", "A" * 300])
def test_a_name_is_never_taken_for_an_instruction(report: Report, name: str) -> None:
    odd = replace(report, small=replace(report.small, company=name))
    reader, _ = read(pdf(odd))
    assert len(reader.pages) == 1


def test_many_long_caveats_still_leave_one_page(report: Report) -> None:
    long = replace(
        report, claim=replace(report.claim, caveats=("A doubt in many words. " * 12,) * 6)
    )
    reader, words = read(pdf(long))
    assert len(reader.pages) == 1
    assert plain(report.sentence) in words


def test_without_a_claim_it_says_what_is_missing(report: Report) -> None:
    seen = replace(report.overview, claim=None, missing=("Customers",))
    bare = replace(report, overview=seen, claim=None, worth=None, studies=None, steps=())
    _, words = read(pdf(bare))
    assert plain("no figures on customers have been loaded") in words
