"""What the fuller PDF says beside the one page: each ladder, the methods, the ledger, sources."""

from dashboard.analyses.benchmarks import Benchmarks, benchmarks
from dashboard.analyses.hidden_ledger import sums_of
from dashboard.analyses.link import LinkAnswer
from dashboard.analyses.wording import interval_words, signed
from dashboard.charts.numbers import count
from dashboard.charts.scatter import subtitle
from dashboard.charts.small_print import day_words, unbroken
from dashboard.stats import Interval, NotEnoughData

from .methods import methods, spans_words
from .pdf_data import Data, board_data, rung_data
from .report import Report


def full_data(report: Report) -> Data:
    """The board's page and everything behind it."""
    return board_data(report) | {
        "links": [_link(answer) for answer in report.answers],
        "chain_words": {
            "sentence": unbroken(report.chain.sentence),
            "caveats": list(report.chain.caveats),
            "do": report.chain.what_to_do,
            "ends": _ends(report),
        },
        "methods": [list(row) for row in methods(report.smallest)],
        "ledger": [[row.metric, row.why, count(row.figures), count(row.units)]
                   for row in sums_of(report.ledger)],
        "studies": _studies(report.studies) if report.studies else None,
        "waves": [[w.wave, day_words(w.opened_on), day_words(w.closed_on), str(w.minimum_group)]
                  for w in report.waves],
    }  # fmt: skip


def _link(answer: LinkAnswer) -> Data:
    return {
        "question": answer.question,
        "symbol": answer.verdict.symbol,
        "sentence": unbroken(answer.sentence),
        "under": f"{subtitle(answer)}. {spans_words(answer)}",
        "caveats": list(answer.caveats),
        "do": answer.what_to_do,
        "rungs": [rung_data(rung) for rung in answer.rungs if rung.built],
        "published": benchmarks(answer).sentence,
    }


def _ends(report: Report) -> list[list[str]]:
    ends = report.chain.ends
    if isinstance(ends, NotEnoughData):
        return [["From end to end", f"Cannot say: {ends.reason}"]]
    rows = (("Going by the links", ends.implied), ("Seen directly", ends.observed))
    return [[label, _interval(found)] for label, found in rows]


def _interval(found: Interval) -> str:
    return f"{signed(found.value)} ({interval_words(found.low, found.high)})"


def _studies(found: Benchmarks) -> Data:
    rows = [(study, "found it") for study in found.found]
    rows += [(study, "did not") for study in found.against]
    return {
        "sentence": found.sentence,
        "rows": [[s.source, s.basis, s.said, word] for s, word in rows],
    }
