"""Every number of a report as one JSON document, as the command line prints its parts."""

from typing import Any

from dashboard.mart.reading import Mart
from dashboard.selection import Selection
from dashboard.settings import Settings
from dashboard.stats import Interval, NotEnoughData

from .drivers import drivers_of, possible_outcomes
from .drivers_json import drivers_json
from .hidden_ledger import hidden_ledger, sums_of
from .link import LinkAnswer, link
from .link_json import link_json
from .overview import OverviewAnswer, SideSummary, overview
from .whole_chain import whole_chain
from .whole_chain_json import whole_chain_json
from .worth import worth_of
from .worth_json import worth_json


def all_answers(
    mart: Mart,
    settings: Settings,
    selection: Selection | None,
    *,
    seen: OverviewAnswer | None = None,
    claim: LinkAnswer | None = None,
) -> dict[str, Any]:
    """The overview, the link in question, the chain, themes, worth, and what is hidden.

    Args:
        selection: the link in question; None = the claim of the overview.
        seen, claim: the overview and that link where they are at hand.
    """
    seen = overview(mart, settings) if seen is None else seen
    if claim is None:
        claim = link(mart, selection, settings) if selection else seen.claim
    hidden = seen.hidden
    return {
        "claim": link_json(claim) if claim else None,
        "sides": [_side(side) for side in seen.sides],
        "links": [link_json(arrow.answer) for arrow in seen.chain if arrow.answer],
        "chain": whole_chain_json(whole_chain(mart, settings, links=seen.chain)),
        "worth": worth_json(worth_of(mart, claim)) if claim else None,
        "themes": _themes(mart, claim) if claim else None,
        "hidden": {"units": hidden.units, "of_units": hidden.of_units, "figures": hidden.cells,
                   "people": hidden.people},
        "ledger": [{"metric": row.metric, "why": row.why, "figures": row.figures,
                    "units": row.units} for row in sums_of(hidden_ledger(mart))],
    }  # fmt: skip


def _side(side: SideSummary) -> dict[str, Any]:
    return {
        "side": side.side,
        "metric": side.metric.metric,
        "now": _level(side.level.now),
        "before": _level(side.level.before),
        "periods": [
            {"label": label, "value": value}
            for label, value in zip(side.series.label, side.series.value.tolist(), strict=True)
        ],
    }


def _level(found: Interval | NotEnoughData) -> dict[str, Any]:
    if isinstance(found, NotEnoughData):
        return {"cannot_say": found.reason}
    return {"value": found.value, "ci_low": found.low, "ci_high": found.high}


def _themes(mart: Mart, claim: LinkAnswer) -> dict[str, Any] | None:
    if claim.y.metric not in {info.metric for info in possible_outcomes(mart)}:
        return None
    return drivers_json(drivers_of(mart, claim.y.metric, claim.selection.where))
