"""In their words as one JSON document; what cannot be said is {"cannot_say": reason}."""

from typing import Any

from dashboard.stats import Interval, NotEnoughData

from .answer import RECENT, Below, WordsAnswer
from .said import SIDES, Said


def words_json(answer: WordsAnswer) -> dict[str, Any]:
    """Shares are of those who wrote, 0 to 1; months are their first day."""
    listed = (*answer.pride, *answer.themes)
    return {
        "question": answer.question,
        "sentence": answer.sentence,
        "what_to_do": answer.what_to_do,
        "caveats": list(answer.caveats),
        "unit": answer.unit.unit,
        "word": answer.word,
        "words": {
            word: {side: _said(answer.of(side, word)) for side in SIDES}
            for word in (answer.word, *listed)
            if (SIDES[0], word) in answer.said
        },
        "where": [_below(one) for one in answer.below],
        "said_by_one_side": [{"word": word, "side": side} for word, side in answer.one_side],
        "quotes": [
            {"on": quote.said_on.isoformat(), "where": quote.where, "text": quote.text}
            for quote in answer.quotes
        ],
        "hidden": answer.hidden,
    }


def _said(said: Said) -> dict[str, Any]:
    return {
        "last": said.last.isoformat() if said.last else None,
        "people": said.last_people,
        "wrote": said.last_wrote,
        "never": said.never,
        "periods_too_few_to_tell": said.hushed,
        "recent_share": _share(said.recent(RECENT)),
        "over_time": [
            {"period": p.label, "month": p.month.isoformat(), "people": p.people,
             "wrote": p.wrote, "share": _share(p.share)}
            for p in said.points
        ],
    }  # fmt: skip


def _below(one: Below) -> dict[str, Any]:
    return {
        "unit": one.unit,
        "name": one.name,
        "side": one.side,
        "last": one.last.isoformat() if one.last else None,
        "recent_share": _share(one.share),
        "periods_too_few_to_tell": one.hushed,
    }


def _share(found: Interval | NotEnoughData) -> dict[str, Any]:
    if isinstance(found, NotEnoughData):
        return {"cannot_say": found.reason}
    return {"value": found.value, "low": found.low, "high": found.high}
