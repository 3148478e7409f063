"""Many links at once: every metric of one side against every metric further down the chain."""

from dataclasses import dataclass

from dashboard.mart.reading import Mart
from dashboard.selection import Filters
from dashboard.settings import Settings
from dashboard.stats import NotEnoughData
from dashboard.stats.correlation import Correlation, detectable_r
from dashboard.stats.multiple import expected_by_chance

from .many_pairs import read_many
from .matrix_cells import CHAIN, Cell, cells_of, regions
from .matrix_words import sentence, what_to_do
from .metric_info import MetricInfo, metrics
from .overview import HiddenSummary, hidden_summary
from .scope import kind_word
from .themes import theme_names, usable_themes

# The figures that speak for their side, in this order; results and themes are all taken.
HEADLINES = {
    "staff": ("engagement", "enps", "favourable"),
    "staying": ("voluntary_turnover", "turnover", "first_year_turnover"),
    "customer": ("nps", "csat_top_box", "csat", "ces", "stars_top_box"),
}
# A figure and another name for nearly the same one would count every link twice.
INSTEAD_OF = {
    "favourable": "engagement",
    "turnover": "voluntary_turnover",
    "csat": "csat_top_box",
}
MOST_OF_A_SIDE = 12


@dataclass(frozen=True, slots=True, eq=False)
class MatrixAnswer:
    """All pairs of figures from different sides, earlier side first.

    Attributes:
        rows, columns: metrics in the order of the chain; a cell exists where the row's side comes
            before the column's.
        tested: pairs with enough units; kept: those coloured.
        clear: pairs whose own interval leaves zero out; by_chance: how many would if nothing were
            linked.
    """

    question: str
    sentence: str
    what_to_do: str
    rows: tuple[MetricInfo, ...]
    columns: tuple[MetricInfo, ...]
    cells: tuple[Cell, ...]
    tested: int
    kept: int
    clear: int
    by_chance: float
    units: int
    kinds: str
    detectable_r: float | NotEnoughData
    hidden: HiddenSummary
    generation: int


def many_links(mart: Mart, settings: Settings, where: Filters = ()) -> MatrixAnswer:
    """The matrix over all periods, each pair brought together as on its own page.

    Raises:
        UnknownName: a filter names an attribute or value that no unit has.
    """
    chosen = shown_metrics(mart)
    rows, columns = _rows_and_columns(chosen)
    figures = read_many(mart, [info.metric for info in chosen], where)
    cells = cells_of(figures, rows, columns, regions(mart, figures.units), settings.smallest_effect)
    tested = [cell.found for cell in cells if isinstance(cell.found, Correlation)]
    kept = sum(cell.kept for cell in cells)
    clear = sum(found.ci_low > 0 or found.ci_high < 0 for found in tested)
    units = max((found.n for found in tested), default=0)
    kinds = kind_word(mart)[1]
    chance = expected_by_chance(len(tested))
    seen = detectable_r(units)
    return MatrixAnswer(
        question="What goes with what?",
        sentence=sentence(cells, len(tested), clear, chance),
        what_to_do=what_to_do(cells, units, kinds, seen),
        rows=rows,
        columns=columns,
        cells=cells,
        tested=len(tested),
        kept=kept,
        clear=clear,
        by_chance=chance,
        units=units,
        kinds=kinds,
        detectable_r=seen,
        hidden=hidden_summary(mart),
        generation=mart.number,
    )


def shown_metrics(mart: Mart) -> tuple[MetricInfo, ...]:
    """Headline figures of each side, the survey's themes and every result, down the chain."""
    known = {info.metric: info for info in metrics(mart)}
    names = []
    for wanted in HEADLINES.values():
        names += [n for n in wanted if n in known and INSTEAD_OF.get(n) not in known]
    themes, _ = usable_themes(theme_names(mart), "engagement")
    names += [theme.metric for theme in themes]
    rest = [n for n, i in known.items() if i.side in CHAIN[1:] and _came_as_scores(i)]
    names += [name for name in rest if name not in names]
    chosen = [known[name] for name in names if known[name].better != "neither"]
    by_side = [[info for info in chosen if info.side == side] for side in CHAIN]
    return tuple(info for side in by_side for info in side[:MOST_OF_A_SIDE])


def _came_as_scores(info: MetricInfo) -> bool:
    return info.grain == "period"


def _rows_and_columns(
    chosen: tuple[MetricInfo, ...],
) -> tuple[tuple[MetricInfo, ...], tuple[MetricInfo, ...]]:
    """Sides that have something after them, and sides that have something before them."""
    sides = [side for side in CHAIN if any(info.side == side for info in chosen)]
    rows = tuple(info for info in chosen if info.side in sides[:-1])
    columns = tuple(info for info in chosen if info.side in sides[1:])
    return rows, columns
