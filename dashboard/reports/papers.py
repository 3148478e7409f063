"""Which kinds of paper there are, and how each is made."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from dashboard.errors import UsageError
from dashboard.mart.reading import Mart
from dashboard.settings import Settings

from .bundle import bundle
from .pdf import pdf
from .pptx import pptx
from .report import Report
from .xlsx import xlsx

Form = Literal["pdf", "pptx", "xlsx", "bundle"]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of paper: how it is called on a button, its ending, its media type."""

    label: str
    ending: str
    mime: str


_OFFICE = "application/vnd.openxmlformats-officedocument"
KINDS: dict[Form, Kind] = {
    "pdf": Kind("Board PDF", "pdf", "application/pdf"),
    "pptx": Kind("Slides", "pptx", f"{_OFFICE}.presentationml.presentation"),
    "xlsx": Kind("Workbook", "xlsx", f"{_OFFICE}.spreadsheetml.sheet"),
    "bundle": Kind("Evidence bundle", "zip", "application/zip"),
}


def paper(
    form: Form,
    report: Report,
    mart: Mart,
    settings: Settings,
    *,
    full: bool = False,
    template: Path | None = None,
) -> bytes:
    """The content of one paper.

    Args:
        mart, settings: those that the report was gathered from.
        full: of a PDF: every ladder, the methods and the ledger too.
        template: of slides: the house's own .pptx.

    Raises:
        UsageError: an option that this kind does not have, or a template that cannot be used.
    """
    if full and form != "pdf":
        raise UsageError(f"--full is for a PDF; a {form} is always complete.")
    if template is not None and form != "pptx":
        raise UsageError(f"--template is for slides (--as pptx), not for {form}.")
    if form == "pdf":
        return pdf(report, full=full)
    if form == "bundle":
        return bundle(report, mart, settings)
    return pptx(report, template) if form == "pptx" else xlsx(report)


def file_name(form: Form, generation: int, *, full: bool = False) -> str:
    """'linkage-report-g42.pdf'."""
    what = "evidence" if form == "bundle" else "report-full" if full else "report"
    return f"linkage-{what}-g{generation}.{KINDS[form].ending}"
