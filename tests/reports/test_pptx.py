"""The slides opened and read back: charts that can be edited, with the figures of the page."""

import io
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.util import Inches

from dashboard.errors import UsageError
from dashboard.reports.pptx import how_sure, pptx
from dashboard.reports.report import Report


@pytest.fixture(scope="module")
def deck(report: Report) -> Presentation:
    return Presentation(io.BytesIO(pptx(report)))


def charts(deck: Presentation) -> list:
    return [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]


def words(deck: Presentation) -> str:
    frames = [s.text_frame.text for slide in deck.slides for s in slide.shapes if s.has_text_frame]
    cells = [c.text for slide in deck.slides for s in slide.shapes if s.has_table
             for c in s.table.iter_cells()]  # fmt: skip
    return "\n".join([*frames, *cells])


def test_the_dots_are_those_of_the_link(deck: Presentation, report: Report) -> None:
    (found,) = [chart for chart in charts(deck) if chart.plots[0].series[0].name == "Units"]
    dots, line = found.plots[0].series
    assert list(dots.values) == pytest.approx(report.claim.points.y.tolist())
    assert [float(v) for v in dots._element.xpath("c:xVal//c:pt/c:v/text()")] == pytest.approx(
        report.claim.points.x.tolist()
    )
    fit = report.claim.line
    assert next(iter(line.values)) == pytest.approx(fit.intercept + fit.slope.value * fit.x_low)


def test_the_chain_has_each_correlation_with_its_interval(
    deck: Presentation, report: Report
) -> None:
    chart = charts(deck)[0]
    (series,) = chart.plots[0].series
    found = [arrow.between for arrow in report.overview.chain]
    assert list(series.values) == pytest.approx([one.r for one in found])
    plus = [float(v) for v in series._element.xpath(".//c:plus//c:v/text()")]
    assert plus == pytest.approx([one.ci_high - one.r for one in found])


def test_every_slide_has_a_title_a_footer_and_notes(deck: Presentation, report: Report) -> None:
    for slide in deck.slides:
        assert slide.shapes.title.text_frame.text.strip()
        assert slide.notes_slide.notes_text_frame.text.strip()
    assert how_sure(report.claim) in [s.notes_slide.notes_text_frame.text for s in deck.slides]
    said = words(deck)
    assert report.sentence in said
    assert all(step.what in said for step in report.steps)
    assert all(text in said for _, text in report.small.lines())


def test_nothing_lies_outside_the_slide_or_over_something_else(deck: Presentation) -> None:
    for slide in deck.slides:
        places = [(s.left, s.top, s.left + s.width, s.top + s.height) for s in slide.shapes]
        for left, top, right, bottom in places:
            assert left >= 0
            assert top >= 0
            assert right <= deck.slide_width
            assert bottom <= deck.slide_height
        for i, a in enumerate(places):
            for b in places[i + 1 :]:
                apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
                assert apart, (slide.shapes.title.text_frame.text, a, b)


def test_the_house_may_bring_its_own_template(report: Report, tmp_path: Path) -> None:
    own = Presentation()
    own.slide_width, own.slide_height = Inches(10), Inches(7.5)
    own.slides.add_slide(own.slide_layouts[0]).shapes.title.text = "An example"
    path = tmp_path / "house.pptx"
    own.save(str(path))
    made = Presentation(io.BytesIO(pptx(report, path)))
    assert made.slide_width == Inches(10)
    assert len(made.slides) == len(Presentation(io.BytesIO(pptx(report))).slides)
    assert "An example" not in words(made)


def test_a_template_that_is_none_is_refused_in_words(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "house.pptx"
    path.write_text("no slides")
    with pytest.raises(UsageError, match="not a PowerPoint file"):
        pptx(report, path)
