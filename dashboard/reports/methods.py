"""How the answers are made, in a reader's words; the same on every kind of paper."""

from dashboard.analyses.link import LinkAnswer
from dashboard.charts.numbers import month

_METHODS: tuple[tuple[str, str], ...] = (
    ("What is compared", "Every unit counts once, whatever its size: its own average over all "
     "periods that have both figures. Rows of unit and month are never thrown together, because "
     "that finds links where there are none."),
    ("The correlation (r)", "0 means that the two figures have nothing to do with each other, 1 or "
     "−1 that they move in lockstep. The interval holds the true value 95 times out of 100 "
     "(Pearson's r with Fisher's interval)."),
    ("The verdict", "From the interval, never from a p value. Supported: the whole interval lies "
     "above {smallest:.2f}, the smallest link worth having. Positive, size uncertain: above zero. "
     "Cannot tell: it holds zero. Contradicted: below zero. Practically none: the 90 % interval "
     "lies inside ±{smallest:.2f}."),
    ("Measured well enough", "How much of an answer belongs to the unit rather than the person "
     "(ICC), and the smallest link this many units would show four times out of five."),
    ("Together within units", "Each unit is compared with itself over time, with what moved all "
     "units at once taken out; the interval allows for rows of one unit being alike."),
    ("In that order", "Both directions from the same model, one figure some months before the "
     "other, with the interval of the difference. It can be compatible with an order; it does not "
     "prove a cause."),
    ("Not something else", "The link with other figures held constant, inside regions, and how "
     "strong an unmeasured cause would have to be to make it vanish (Cinelli & Hazlett 2020)."),
    ("What it goes with", "A straight line through the units, read only inside the range they "
     "cover, and the gap between the highest and the lowest quarter, each with its interval. "
     "\u201cGoes with\u201d never means \u201cis caused by\u201d."),
    ("What is hidden", "No staff figure rests on fewer people than the smallest group named in "
     "the small print. Further figures are held back where a subtraction would give one of those "
     "away. The answers behind them are in the totals."),
)  # fmt: skip


def methods(smallest: float) -> tuple[tuple[str, str], ...]:
    """Label and text.

    Args:
        smallest: correlation below which a link is practically none here.
    """
    return tuple((label, said.format(smallest=smallest)) for label, said in _METHODS)


def spans_words(answer: LinkAnswer) -> str:
    """The months that both figures of a link are taken from."""
    spans = ((answer.x.label, answer.pairs.x_span), (answer.y.label, answer.pairs.y_span))
    said = [f"{label} from {month(s[0])} to {month(s[1])}" for label, s in spans if s]
    return f"{', '.join(said)}." if said else ""
