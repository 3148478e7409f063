"""One look for every picture: a colour means a side of the chain, on every page and in both themes.

Plotly figures carry *places* instead of colours. The front end puts the colours of
`.streamlit/config.toml` there, so a figure follows a change of theme without being drawn again.
SVG drawings name the same colours as CSS variables, with the light ones for paper.
"""

from typing import Any, Final

from .drawn import Drawn

# The order of `chartCategoricalColors`; Streamlit replaces #000001 by the first of them, and so on.
SIDES: Final = ("staff", "staying", "customer", "result", "control")
CATEGORIES: Final = tuple(f"#{n:06d}" for n in range(1, 11))
SIDE_PLACE: Final = dict(zip(SIDES, CATEGORIES, strict=False))
# Regions and other groups take the colours that stand for no side first.
GROUPS: Final = (*CATEGORIES[5:], *CATEGORIES[:4])
# Streamlit's own places for text, the page behind a figure and faint lines.
TEXT: Final = "#000037"
# Streamlit's grey is too pale to read small on white; the grey of the context side is not.
MUTED: Final = SIDE_PLACE["control"]
PAPER: Final = "#000038"
FAINT: Final = "#000040"

SIDE_ON_LIGHT: Final = dict(
    zip(SIDES, ("#1F63D6", "#0A5F57", "#B4540A", "#7B1F86", "#6A6F77"), strict=True)
)
SIDE_ON_DARK: Final = dict(
    zip(SIDES, ("#6AA5FA", "#2BDDB4", "#FF8B4D", "#E9B7F4", "#9197A0"), strict=True)
)

TINY, SMALL, NORMAL = 10, 12, 14
# Letters of small print that fit beside one another on a phone.
CAPTION_WIDTH = 66


def place(side: str) -> str:
    """The colour of a side in a Plotly figure; sides that are none are drawn as context."""
    return SIDE_PLACE.get(side, SIDE_PLACE["control"])


def css(side: str) -> str:
    """The colour of a side in an SVG drawing."""
    known = side if side in SIDE_PLACE else "control"
    return f"var(--side-{known}, {SIDE_ON_LIGHT[known]})"


def css_variables() -> str:
    """Both themes' colours, for the page's style sheet."""
    return "\n".join(
        f"--side-{side}: light-dark({SIDE_ON_LIGHT[side]}, {SIDE_ON_DARK[side]});" for side in SIDES
    )


def figure(data: list[dict[str, Any]], height: int = 420, **layout: Any) -> Drawn:
    """A figure in the house style; `layout` is merged over it, one level deep."""
    base: dict[str, Any] = {
        "template": {},
        "height": height,
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"color": TEXT, "size": NORMAL},
        "showlegend": False,
        "hovermode": "closest",
        "hoverlabel": {"bgcolor": PAPER, "bordercolor": MUTED, "font": {"color": TEXT}},
        "dragmode": False,
        "modebar": {"orientation": "h", "bgcolor": "rgba(0,0,0,0)", "color": MUTED},
    }
    for key, value in layout.items():
        old = base.get(key)
        base[key] = {**old, **value} if isinstance(old, dict) else value
    return Drawn({"data": data, "layout": base})


def captioned(drawn: Drawn, words: str) -> Drawn:
    """The figure with its small print at the foot, so that a picture of it stands alone."""
    spec = drawn.spec
    lines = wrapped(words, CAPTION_WIDTH)
    below = lines.count("<br>") * (TINY + 4) + 4
    height = (spec["layout"].get("height") or 420) + below + TINY
    title = {
        # Plotly hangs a title of several lines up by its first one.
        "text": f'<span style="font-weight:400">{lines}</span>',
        "font": {"size": TINY, "color": MUTED}, "xref": "container", "x": 0,
        "pad": {"l": 8}, "yref": "container", "y": below / height, "yanchor": "bottom",
        "automargin": True,
    }  # fmt: skip
    return Drawn({**spec, "layout": {**spec["layout"], "title": title, "height": height}})


def axis(title: str, **more: Any) -> dict[str, Any]:
    """An axis in its own unit with a plain name; no zero line unless asked for."""
    font = {"size": NORMAL, "color": TEXT}
    said = {"text": wrapped(title), "font": font, "standoff": 14} if title else {"text": ""}
    return {
        "title": said,
        "tickfont": {"size": SMALL, "color": MUTED},
        "gridcolor": FAINT,
        "zeroline": False,
        "automargin": True,
        "fixedrange": True,
        **more,
    }


def plain(text: str) -> str:
    """Text out of a file as Plotly shall show it: as text, never as markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def wrapped(text: str, width: int = 44) -> str:
    """Plain text broken into lines of at most `width` letters, for a label or a hover."""
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "<br>".join(plain(part) for part in (*lines, line) if part)
