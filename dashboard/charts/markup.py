"""HTML as text, everything from outside escaped.

Used where a picture must reflow on a phone, print in grey or be reached by keyboard; a Plotly
figure can do none of these.
"""

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from types import MappingProxyType

# What the links of a picture carry on from the address.
Carried = Mapping[str, str | list[str]]
NOTHING: Carried = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Drawing:
    """Markup for the page, and the finding in words for whoever cannot see it."""

    markup: str
    alt: str


def tag(name: str, *inside: str, **attributes: object) -> str:
    """An element. `class_` is class, `stroke_width` is stroke-width; None leaves one out."""
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_text(value), quote=True)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{said}>{''.join(inside)}</{name}>"


def stencil(shapes: str, width: int, height: int, alt: str = "") -> str:
    """SVG shapes cut out of the colour `currentColor` or `--side` gives them.

    The page lets no SVG through, but a mask: the shapes' opacity counts, their colour does not,
    so the drawing follows the theme without knowing it.
    """
    svg = tag(
        "svg", shapes, xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {width} {height}"
    )  # fmt: skip
    coded = b64encode(svg.encode()).decode()
    said = {"role": "img", "aria_label": alt} if alt else {"aria_hidden": "true"}
    style = (
        f"--shape:url(data:image/svg+xml;base64,{coded});"
        f"width:{width}px;aspect-ratio:{width}/{height}"
    )
    return tag("span", class_="stencil", style=style, **said)


def text(value: object) -> str:
    """Text between tags."""
    return escape(str(value))


def _text(value: object) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
