"""A report as the typesetter takes it: plain lists and words, nothing left to be worked out."""

from typing import Any

from dashboard.analyses.chain import SIDE_LABELS, ChainLink
from dashboard.analyses.effects import between
from dashboard.analyses.ladder.rung import Rung
from dashboard.analyses.link import LinkAnswer
from dashboard.analyses.overview import SideSummary
from dashboard.analyses.worth import Goes, WorthAnswer
from dashboard.charts.chain import alt, certainty, shaft_width
from dashboard.charts.ladder import SYMBOL, number_words, on_correlation_scale
from dashboard.charts.numbers import correlation, value_text
from dashboard.charts.scatter import subtitle
from dashboard.charts.small_print import unbroken
from dashboard.charts.theme import SIDE_ON_LIGHT
from dashboard.language import current, say
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.correlation import QuartileGap
from dashboard.stats.verdict import Verdict

from .board_words import board_words
from .dots import dots_data
from .report import Report

Data = dict[str, Any]


def board_data(report: Report) -> Data:
    """What the one page says."""
    claim = report.claim
    return {
        "words": board_words(),
        "company": report.small.company,
        "title": report.title,
        "sentence": unbroken(report.sentence),
        "symbol": claim.verdict.symbol if claim else Verdict.CANNOT_TELL.symbol,
        "under": f"{subtitle(claim)[:1].upper()}{subtitle(claim)[1:]}." if claim else "",
        "caveats": list(claim.caveats) if claim else [],
        "chain": chain_data(report),
        "rungs": [rung_data(rung) for rung in claim.rungs if rung.built] if claim else [],
        "worth": worth_data(report.worth) if report.worth else None,
        "dots": dots_data(claim) if claim else None,
        "kind": claim.kind if claim else current().kind("unit"),
        "filtered": bool(report.small.filters),
        "steps": [{"what": step.what, "why": step.why} for step in report.steps],
        "small": [list(line) for line in report.small.lines()],
        "colours": SIDE_ON_LIGHT,
    }


def chain_data(report: Report) -> Data:
    """The picture of the chain, with the finding in words for whoever cannot see it."""
    seen = report.overview
    known = {side.side: side for side in seen.sides}
    kinds = report.chain.kinds
    sides = [arrow.from_side for arrow in seen.chain] + [a.to_side for a in seen.chain[-1:]]
    return {
        "alt": alt(seen),
        "nodes": [_node(side, known.get(side)) for side in sides],
        "arrows": [_arrow(arrow, kinds) for arrow in seen.chain],
        "sentence": report.chain.sentence,
    }


def _node(side: str, found: SideSummary | None) -> Data:
    if found is None:
        return {"side": side, "label": SIDE_LABELS[side], "metric": say("no figures yet"),
                "value": ""}  # fmt: skip
    now = found.level.now
    value = value_text(now.value, found.metric) if isinstance(now, Interval) else say("no value")
    return {"side": side, "label": SIDE_LABELS[side], "metric": found.metric.label, "value": value}


def _arrow(arrow: ChainLink, kinds: str) -> Data:
    found = arrow.between
    told: Data = {"r": "", "interval": found.reason, "units": ""} if isinstance(
        found, NotEnoughData
    ) else {
        "r": correlation(found.r),
        "interval": say(
            "{low} to {high}", low=correlation(found.ci_low), high=correlation(found.ci_high)
        ),
        "units": f"{found.n} {kinds}",
    }  # fmt: skip
    return told | {
        "from": arrow.from_side,
        "to": arrow.to_side,
        "symbol": arrow.verdict.symbol,
        "word": say(arrow.verdict),
        "width": shaft_width(arrow),
        "certainty": certainty(arrow),
        "untold": arrow.verdict is Verdict.CANNOT_TELL,
    }


def rung_data(rung: Rung) -> Data:
    """One rung of the ladder; `axis` where its number may stand between -1 and 1."""
    return {
        "number": rung.number,
        "title": say(rung.title),
        "state": say(rung.state),
        "symbol": SYMBOL[rung.state],
        "line": rung.line,
        "figure": number_words(rung),
        "scale": rung.scale,
        "axis": on_correlation_scale(rung),
        "estimate": rung.estimate,
        "low": rung.ci_low,
        "high": rung.ci_high,
        "details": [list(row) for row in rung.details],
    }


def worth_data(answer: WorthAnswer) -> Data:
    """The sentence, the two quarters, and one step of x in each result."""
    gap, link = answer.link.worth.gap, answer.link
    return {
        "sentence": answer.sentence,
        "what": link.rungs[5].line,
        "quarters": _quarters(link, gap) if isinstance(gap, QuartileGap) else None,
        "results": [
            say("{step} more goes with {outcome}", step=answer.step.words, outcome=goes_words(r))
            for r in answer.results
        ],
        "do": answer.what_to_do,
    }


def _quarters(link: LinkAnswer, gap: QuartileGap) -> Data:
    return {
        "side": link.y.side,
        "of": say(
            "{label}, mean of each quarter of {kinds} by {x}",
            label=link.y.short,
            kinds=link.kinds,
            x=link.x.phrase,
        ),
        "low": gap.mean_low,
        "high": gap.mean_high,
        "low_words": value_text(gap.mean_low, link.y),
        "high_words": value_text(gap.mean_high, link.y),
    }


def goes_words(found: Goes) -> str:
    """'margin +0.002 to +0.080.'."""
    if isinstance(found.per_step, NotEnoughData):
        return say(
            "{y}: cannot say, {reason}", y=found.outcome.phrase, reason=found.per_step.reason
        )
    every = f" {found.a_period}" if found.a_period else ""
    limits = between(found.per_step, found.outcome)
    return say("{y} {limits}{each}.", y=found.outcome.phrase, limits=limits, each=every)
