"""The workshop sheet: seed questions with a team's own figures, on the page and on paper."""

from collections.abc import Sequence

from dashboard.analyses.shared_view.workshop import Seed
from dashboard.language import current, say

from .markup import Drawing, tag, text

_STYLE = """
body { font: 12pt/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem;
  color: #1b1b1b; background: #fff; }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 .25rem; }
p { margin: .25rem 0; }
.small { font-size: 10pt; color: #444; }
ol { padding-left: 1.5rem; } li { margin: 0 0 1.1rem; break-inside: avoid; }
li strong { display: block; } .room { border-bottom: 1px solid #888; height: 1.9rem; }
@page { margin: 18mm; } @media print { body { margin: 0; max-width: none; } }
"""


def workshop(seeds: Sequence[Seed]) -> Drawing:
    """The questions as a list on the page."""
    rows = [
        tag("li", tag("strong", text(seed.question)), tag("span", text(seed.figure)))
        for seed in seeds
    ]
    # The list itself is read out, so nothing needs saying beside it.
    return Drawing(tag("ol", *rows, class_="workshop"), "")


def sheet(seeds: Sequence[Seed], who: str, small_print: Sequence[str]) -> str:
    """A page of its own that prints on one or two sheets, with room to write.

    Args:
        small_print: wave, generation, threshold, day: what the figures are.
    """
    lines = tag("div", class_="room") * 2
    rows = [
        tag("li", tag("strong", text(seed.question)),
            tag("span", text(seed.figure), class_="small"), lines)
        for seed in seeds
    ]  # fmt: skip
    head = tag(
        "head",
        '<meta charset="utf-8">',
        tag("title", text(say("One view of service: {who}", who=who))),
        f"<style>{_STYLE}</style>",
    )
    said = [tag("p", text(line), class_="small") for line in small_print]
    body = tag(
        "body",
        tag("h1", text(say("What does good service mean to us? {who}", who=who))),
        *said,
        tag("ol", *rows),
    )
    return f"<!doctype html>\n{tag('html', head, body, lang=current().code)}"
