"""One slide: a message as its title, room below it, a footer, and notes for whoever speaks."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.util import Emu, Inches, Pt

from dashboard.charts.theme import SIDE_ON_LIGHT
from dashboard.errors import UsageError

INK, QUIET, FAINT = (
    RGBColor(0x1B, 0x1B, 0x1B),
    RGBColor(0x56, 0x5B, 0x63),
    RGBColor(0xD5, 0xD8, 0xDD),
)
WIDE, HIGH, EDGE = Inches(13.333), Inches(7.5), Inches(0.6)
FOOTER = Inches(0.4)


def side_colour(side: str) -> RGBColor:
    """The colour of a side of the chain, as on the pages in the light theme."""
    found = SIDE_ON_LIGHT.get(side, SIDE_ON_LIGHT["control"])
    return RGBColor(*bytes.fromhex(found.lstrip("#")))


@dataclass(frozen=True, slots=True)
class Room:
    """A part of a slide, in EMU."""

    left: int
    top: int
    width: int
    height: int

    def cut(self, left: float, top: float, width: float, height: float) -> "Room":
        """A part of this room, in shares of it."""
        return Room(
            int(self.left + left * self.width),
            int(self.top + top * self.height),
            int(width * self.width),
            int(height * self.height),
        )


class Deck:
    """A presentation in the making, on the clean template or on one of the house."""

    def __init__(self, template: Path | None, footer: str) -> None:
        """Raises: UsageError: the template cannot be read or has no layout with a title."""
        self.footer = footer
        self.own = template is not None
        self.file: Any = _opened(template)
        if template is None:
            self.file.slide_width, self.file.slide_height = WIDE, HIGH
        else:
            _empty(self.file)
        self.layout = _layout(self.file, template)

    def add(self, title: str, notes: str) -> tuple[Any, Room]:
        """A slide with its title, footer and notes; returns it with the room that is left."""
        slide = self.file.slides.add_slide(self.layout)
        head = slide.shapes.title
        for shape in [s for s in slide.placeholders if s.shape_id != head.shape_id]:
            shape._element.getparent().remove(shape._element)
        head.text_frame.text = title
        if not self.own:
            _set_title(head, title)
        slide.notes_slide.notes_text_frame.text = notes
        wide, high = self.file.slide_width, self.file.slide_height
        top = head.top + head.height + Inches(0.1)
        room = Room(
            int(EDGE), int(top), int(wide - 2 * EDGE), int(high - top - FOOTER - Inches(0.15))
        )
        foot = Room(int(EDGE), int(high - FOOTER - Inches(0.05)), room.width, int(FOOTER))
        write(slide, foot, [(f"{self.footer} · {len(self.file.slides)}", 10, False, QUIET)])
        return slide, room


def write(slide: Any, room: Room, lines: list[tuple[str, float, bool, RGBColor]]) -> Any:
    """Paragraphs of text, size, bold, colour."""
    box = slide.shapes.add_textbox(Emu(room.left), Emu(room.top), Emu(room.width), Emu(room.height))
    frame = box.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    for place, (said, size, bold, colour) in enumerate(lines):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = said
        run.font.size, run.font.bold, run.font.color.rgb = Pt(size), bold, colour
        paragraph.space_after = Pt(size * 0.4)
    return box


def _opened(template: Path | None) -> Any:
    if template is None:
        return Presentation()
    try:
        return Presentation(str(template))
    except Exception as error:
        raise UsageError(
            f"{template}: not a PowerPoint file that can be read ({error}). Expected a .pptx."
        ) from error


def _layout(file: Any, template: Path | None) -> Any:
    """The layout with a title and the least beside it."""
    titled = [one for one in file.slide_layouts if any(p.placeholder_format.type in (1, 3)
              for p in one.placeholders)]  # fmt: skip
    if not titled:
        raise UsageError(f"{template}: no slide layout has a title. Add one called 'Title Only'.")
    return min(titled, key=lambda one: (one.name != "Title Only", len(list(one.placeholders))))


def _empty(file: Any) -> None:
    """A template's own example slides are not part of the report."""
    listed = file.slides._sldIdLst
    for one in list(listed):
        file.part.drop_rel(one.rId)
        listed.remove(one)


def _set_title(head: Any, title: str) -> None:
    head.left, head.top, head.width, head.height = EDGE, Inches(0.35), WIDE - 2 * EDGE, Inches(1.15)
    frame = head.text_frame
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = 0
    size = 28 if len(title) <= 75 else 24 if len(title) <= 160 else 18
    for paragraph in frame.paragraphs:
        paragraph.alignment = 1
        for run in paragraph.runs:
            run.font.size, run.font.bold, run.font.color.rgb = Pt(size), True, INK
