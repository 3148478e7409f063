"""PowerPoint's own charts, editable, with the figures of the pages and no others behind them."""

import math
from collections.abc import Sequence
from typing import Any

from lxml import etree
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
)
from pptx.util import Emu, Pt

from .dots import round_axis
from .sheet import FORMULA
from .slide import FAINT, INK, QUIET, Room

NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart"
Named = tuple[str, Sequence[float | None]]


def harmless(label: str) -> str:
    """A label that the workbook inside the chart takes for text."""
    return f"'{label}" if label.startswith(FORMULA) else label


def bars(
    slide: Any,
    room: Room,
    name: str,
    rows: Sequence[tuple[str, float | None, RGBColor]],
    form: str,
    whiskers: Sequence[tuple[float, float]] | None = None,
) -> Any:
    """Horizontal bars, the first on top.

    Args:
        whiskers: how far each interval reaches below and above its bar.
    """
    data = CategoryChartData(number_format=form)
    data.categories = [harmless(label) for label, _, _ in rows]
    data.add_series(harmless(name), [value for _, value, _ in rows])
    chart = _placed(slide, room, XL_CHART_TYPE.BAR_CLUSTERED, data)
    plot = chart.plots[0]
    plot.gap_width, plot.vary_by_categories = 60, False
    chart.category_axis.reverse_order = True
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    series = plot.series[0]
    for place, (_, value, colour) in enumerate(rows):
        if value is not None:
            fill = series.points[place].format.fill
            fill.solid()
            fill.fore_color.rgb = colour
    chart.value_axis.tick_label_position = XL_TICK_LABEL_POSITION.HIGH
    if whiskers:
        _whiskers(series, whiskers)
        return chart
    series.data_labels.show_value = True
    series.data_labels.number_format, series.data_labels.number_format_is_linked = form, False
    series.data_labels.position = XL_LABEL_POSITION.INSIDE_BASE
    series.data_labels.font.size, series.data_labels.font.bold = Pt(14), True
    series.data_labels.font.color.rgb = RGBColor(255, 255, 255)
    return chart


def dots(
    slide: Any, room: Room, names: tuple[str, str], x: Sequence[float], y: Sequence[float],
    line: Sequence[tuple[float, float]], colour: RGBColor,
) -> Any:  # fmt: skip
    """One dot a unit, and the line through them."""
    data = XyChartData(number_format="0.0")
    units = data.add_series("Units")
    for a, b in zip(x, y, strict=True):
        units.add_data_point(a, b)
    fit = data.add_series("Line")
    for a, b in line:
        fit.add_data_point(a, b)
    chart = _placed(slide, room, XL_CHART_TYPE.XY_SCATTER, data)
    dot, through = chart.plots[0].series
    dot.format.line.fill.background()
    dot.marker.style, dot.marker.size = XL_MARKER_STYLE.CIRCLE, 7
    dot.marker.format.fill.solid()
    dot.marker.format.fill.fore_color.rgb = colour
    dot.marker.format.line.color.rgb = RGBColor(255, 255, 255)
    through.marker.style = XL_MARKER_STYLE.NONE
    through.format.line.color.rgb, through.format.line.width = INK, Pt(1.75)
    for axis, name, values in ((chart.category_axis, names[0], x), (chart.value_axis, names[1], y)):
        _title(axis, name)
        axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
        _round(axis, values)
    return chart


def lines(slide: Any, room: Room, labels: Sequence[str], named: Sequence[Named], colour: RGBColor
          ) -> Any:  # fmt: skip
    """The first series drawn strong, the others (the ends of its interval) thin."""
    data = CategoryChartData(number_format="0.0")
    data.categories = [harmless(label) for label in labels]
    for name, values in named:
        data.add_series(harmless(name), values)
    chart = _placed(slide, room, XL_CHART_TYPE.LINE, data)
    for place, series in enumerate(chart.plots[0].series):
        series.smooth = False
        series.marker.style = XL_MARKER_STYLE.NONE
        series.format.line.color.rgb = colour
        series.format.line.width = Pt(2.5 if place == 0 else 0.75)
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    every = [v for _, values in named for v in values if v is not None]
    if every:
        _round(chart.value_axis, every)
    skip = etree.Element(f"{{{NAMESPACE}}}tickLblSkip", val=str(max(1, len(labels) // 6)))
    chart.category_axis._element.find(f"{{{NAMESPACE}}}noMultiLvlLbl").addprevious(skip)
    return chart


def _placed(slide: Any, room: Room, kind: Any, data: Any) -> Any:
    place = (Emu(room.left), Emu(room.top), Emu(room.width), Emu(room.height))
    chart = slide.shapes.add_chart(kind, *place, data).chart
    chart.has_legend, chart.has_title = False, False
    chart.font.size, chart.font.color.rgb = Pt(12), QUIET
    chart.value_axis.major_gridlines.format.line.color.rgb = FAINT
    chart.value_axis.format.line.fill.background()
    return chart


def _round(axis: Any, values: Sequence[float]) -> None:
    """Ends and steps a person would choose."""
    found = round_axis(values)
    axis.minimum_scale = math.floor(found.low / found.step) * found.step
    axis.maximum_scale = math.ceil(found.high / found.step) * found.step
    axis.major_unit = found.step
    axis.tick_labels.number_format = "0" if found.step >= 1 and found.step % 1 == 0 else "0.0##"
    axis.tick_labels.number_format_is_linked = False


def _title(axis: Any, name: str) -> None:
    axis.has_title = True
    axis.axis_title.text_frame.text = name
    run = axis.axis_title.text_frame.paragraphs[0].runs[0]
    run.font.size, run.font.bold = Pt(12), False


def _whiskers(series: Any, ends: Sequence[tuple[float, float]]) -> None:
    """Error bars with ends of their own, which the library cannot make by itself."""

    def node(parent: Any, name: str, **attributes: str) -> Any:
        return etree.SubElement(parent, f"{{{NAMESPACE}}}{name}", attributes)

    bars = etree.Element(f"{{{NAMESPACE}}}errBars")
    node(bars, "errBarType", val="both")
    node(bars, "errValType", val="cust")
    node(bars, "noEndCap", val="0")
    for name, place in (("plus", 1), ("minus", 0)):
        listed = node(node(bars, name), "numLit")
        node(listed, "formatCode").text = "0.00"
        node(listed, "ptCount", val=str(len(ends)))
        for index, pair in enumerate(ends):
            node(node(listed, "pt", idx=str(index)), "v").text = repr(float(pair[place]))
    before = series._element.find(f"{{{NAMESPACE}}}cat")
    before.addprevious(bars)
