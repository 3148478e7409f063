"""Slides: one message each, PowerPoint's own charts, how sure in the notes."""

import io
from pathlib import Path
from typing import Any

from pptx.util import Emu, Inches, Pt

from dashboard.analyses.chain import SIDE_LABELS
from dashboard.analyses.link import LinkAnswer
from dashboard.analyses.overview import SideSummary
from dashboard.analyses.wording import interval_words, signed
from dashboard.analyses.worth import WorthAnswer
from dashboard.charts.ladder import SYMBOL, number_words
from dashboard.charts.numbers import scale_text, value_text
from dashboard.charts.scatter import subtitle
from dashboard.charts.small_print import day_words
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.correlation import FittedLine, QuartileGap

from .methods import spans_words
from .report import Report
from .slide import INK, QUIET, Deck, Room, side_colour, write
from .slide_charts import bars, dots, lines

MOST_PERIODS = 24


def pptx(report: Report, template: Path | None = None) -> bytes:
    """The file's content.

    Raises:
        UsageError: the template cannot be used.
    """
    small = report.small
    deck = Deck(template, f"{small.company} · {day_words(small.made_on)} · "
                f"generation {small.generation} · filters: {small.filter_words}")  # fmt: skip
    _answer(deck, report)
    _chain(deck, report)
    if report.claim is not None and report.claim.units > 1:
        _dots(deck, report.claim)
    _sides(deck, report)
    if report.claim is not None:
        _rungs(deck, report.claim)
    if report.worth is not None:
        _worth(deck, report.worth)
    _steps(deck, report)
    _small_print(deck, report)
    out = io.BytesIO()
    deck.file.core_properties.title = report.title
    deck.file.core_properties.author = f"Linkage {small.version}"
    deck.file.save(out)
    return out.getvalue()


def how_sure(claim: LinkAnswer | None) -> str:
    """What to say when somebody asks: the rungs and the caveats."""
    if claim is None:
        return "Nothing has been weighed yet."
    rungs = [f"{r.number}. {r.title}: {r.state}. {r.line}" for r in claim.rungs if r.built]
    buts = [f"But: {caveat}" for caveat in claim.caveats]
    return "\n".join([claim.sentence, *buts, "How sure:", *rungs, spans_words(claim)])


def _answer(deck: Deck, report: Report) -> None:
    slide, room = deck.add(report.title, how_sure(report.claim))
    claim = report.claim
    symbol = f"{claim.verdict.symbol} " if claim else ""
    said = [(f"{symbol}{report.sentence}", 26.0, True, INK)]
    if claim:
        said += [(f"But: {caveat}", 16.0, False, INK) for caveat in claim.caveats[:2]]
        said.append((f"{subtitle(claim)[:1].upper()}{subtitle(claim)[1:]}.", 14.0, False, QUIET))
    write(slide, room.cut(0, 0.08, 1, 0.9), said)


def _chain(deck: Deck, report: Report) -> None:
    first, _, rest = report.chain.sentence.partition(". ")
    notes = [report.chain.sentence, *(f"But: {caveat}" for caveat in report.chain.caveats)]
    notes += [f"{link.verdict.symbol} {link.sentence}" for link in report.chain.links]
    slide, room = deck.add(f"{first.rstrip('.')}.", "\n".join(notes))
    rows, reach = [], []
    for link in report.chain.links:
        ends = f"{SIDE_LABELS[link.from_side]} → {SIDE_LABELS[link.to_side].lower()}"
        found = link.between
        told = None if isinstance(found, NotEnoughData) else found
        number = f", {signed(told.r)} ({interval_words(told.ci_low, told.ci_high)})" if told else ""
        label = f"{ends}: {link.verdict}{number}"
        rows.append((label, told.r if told else None, side_colour(link.to_side)))
        reach.append((told.r - told.ci_low, told.ci_high - told.r) if told else (0.0, 0.0))
    said = "Correlation of each link; the whisker is its 95 % interval"
    write(slide, room.cut(0, 0, 1, 0.1), [(said, 14, False, QUIET)])
    chart = bars(slide, room.cut(0, 0.1, 1, 0.72), "Correlation", rows, "0.00", reach)
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = -1, 1
    chart.value_axis.major_unit = 0.5
    if rest:
        write(slide, room.cut(0, 0.84, 1, 0.16), [(rest, 14, False, INK)])


def _dots(deck: Deck, claim: LinkAnswer) -> None:
    slide, room = deck.add(claim.sentence, how_sure(claim))
    write(slide, room.cut(0, 0, 1, 0.08), [(f"One dot is one {claim.kind}. {subtitle(claim)}.",
                                            14, False, QUIET)])  # fmt: skip
    ends: list[tuple[float, float]] = []
    if isinstance(claim.line, FittedLine):
        low, high = claim.line.x_low, claim.line.x_high
        ends = [(x, claim.line.intercept + claim.line.slope.value * x) for x in (low, high)]
    names = (scale_text(claim.x), scale_text(claim.y))
    x, y = claim.points.x.tolist(), claim.points.y.tolist()
    dots(slide, room.cut(0, 0.09, 1, 0.91), names, x, y, ends, side_colour(claim.x.side))


def _sides(deck: Deck, report: Report) -> None:
    shown = report.overview.sides[:4]
    said = [f"{side.metric.short} {_level(side)}" for side in shown]
    notes = [f"{side.label}: {side.metric.label} {_level(side)}" for side in shown]
    slide, room = deck.add(f"Where we stand: {', '.join(said)}.", "\n".join(notes))
    for place, side in enumerate(shown):
        part = room.cut(0.51 * (place % 2), 0.5 * (place // 2), 0.49, 0.49)
        write(slide, part.cut(0, 0, 1, 0.13), [(f"{side.metric.label}", 14, True,
                                                side_colour(side.side))])  # fmt: skip
        over = side.series
        last = slice(-MOST_PERIODS, None)
        named = [(side.metric.label, _numbers(over.value[last])),
                 ("95 % interval, from", _numbers(over.low[last])),
                 ("95 % interval, to", _numbers(over.high[last]))]  # fmt: skip
        drawn = [pair for pair in named if any(v is not None for v in pair[1])]
        lines(slide, part.cut(0, 0.14, 1, 0.86), over.label[last], drawn, side_colour(side.side))


def _numbers(values: Any) -> list[float | None]:
    return [float(v) if v == v else None for v in values]  # noqa: PLR0124  NaN is not itself


def _level(side: SideSummary) -> str:
    now = side.level.now
    return value_text(now.value, side.metric) if isinstance(now, Interval) else "no value"


def _rungs(deck: Deck, claim: LinkAnswer) -> None:
    built = [rung for rung in claim.rungs if rung.built]
    hold = sum(rung.state == "holds" for rung in built)
    title = f"How sure is that? {hold} of {len(built)} rungs of evidence hold."
    slide, room = deck.add(title, how_sure(claim))
    rows = [[f"{SYMBOL[r.state]} {r.title}", str(r.state), number_words(r), r.line] for r in built]
    _table(slide, room, [0.21, 0.12, 0.19, 0.48], [["Rung", "State", "Number", "In words"], *rows])


def _worth(deck: Deck, answer: WorthAnswer) -> None:
    claim, gap = answer.link, answer.link.worth.gap
    notes = "\n".join([answer.sentence, claim.rungs[5].line, *answer.caveats, answer.what_to_do])
    slide, room = deck.add(answer.sentence, notes)
    if isinstance(gap, QuartileGap):
        colour = side_colour(claim.y.side)
        which = f"the {claim.kinds} with the lowest and highest {claim.x.phrase}"
        of = f"{claim.y.label}: mean of {which}"
        write(slide, room.cut(0, 0, 1, 0.08), [(of, 14, False, QUIET)])
        rows = [
            ("Lowest quarter", gap.mean_low, colour),
            ("Highest quarter", gap.mean_high, colour),
        ]
        bars(slide, room.cut(0, 0.1, 1, 0.5), claim.y.label, rows, "0.0")
    write(slide, room.cut(0, 0.64, 1, 0.36), [(claim.rungs[5].line, 16, False, INK),
                                              (answer.what_to_do, 16, False, INK)])  # fmt: skip


def _steps(deck: Deck, report: Report) -> None:
    notes = "\n".join(f"{step.what} Why: {step.why}" for step in report.steps)
    slide, room = deck.add("What to do", notes or "Load the figures that are missing.")
    share = 1 / max(len(report.steps), 1)
    for place, step in enumerate(report.steps):
        part = room.cut(0, share * place, 1, share * 0.94)
        write(slide, part, [(f"{place + 1}. {step.what}", 18, True, INK),
                            (f"Why: {step.why}", 14, False, QUIET)])  # fmt: skip
    if not report.steps:
        write(slide, room, [("Load the figures that are missing.", 18, True, INK)])


def _small_print(deck: Deck, report: Report) -> None:
    rows = [list(line) for line in report.small.lines()]
    slide, room = deck.add("What this rests on, and what is hidden", "\n".join(
        f"{label}: {said}" for label, said in report.small.lines()))  # fmt: skip
    _table(slide, room, [0.25, 0.75], [["What", ""], *rows])


def _table(slide: Any, room: Room, shares: list[float], rows: list[list[str]]) -> None:
    size = 12 if len(rows) < 9 else 11
    head = int(Inches(0.36))
    height = Emu((int(room.height * 0.92) - head) // max(len(rows) - 1, 1))
    shape = slide.shapes.add_table(len(rows), len(shares), Emu(room.left), Emu(room.top),
                                   Emu(room.width), Emu(int(room.height * 0.92)))  # fmt: skip
    table = shape.table
    table.horz_banding = False
    for place, share in enumerate(shares):
        table.columns[place].width = Emu(int(share * room.width))
    for y, row in enumerate(rows):
        table.rows[y].height = height if y else Emu(head)
        for x, said in enumerate(row):
            frame = table.cell(y, x).text_frame
            frame.text = said
            frame.word_wrap = True
            for run in frame.paragraphs[0].runs:
                run.font.size, run.font.bold = Pt(size), y == 0 or x == 0
                run.font.color.rgb = INK
            fill = table.cell(y, x).fill
            fill.background()
