"""Published findings on a link, for and against, and the own one corrected in the same way."""

from dataclasses import dataclass

from dashboard.language import say
from dashboard.stats import NotEnoughData
from dashboard.stats.correlation import Disattenuated, disattenuate

from .link import LinkAnswer
from .studies import STUDIES, Study
from .wording import interval_words, signed


@dataclass(frozen=True, slots=True)
class Benchmarks:
    """Studies on the same two sides of the chain.

    Attributes:
        found, against: studies that found the link; that found none, little, or the other way.
        own: the own correlation corrected for unreliability, or why it cannot be.
        comparable: studies with a corrected value; empty where own cannot be corrected, because an
            observed correlation may not stand beside corrected ones.
        sentence: what may be said of the two together.
    """

    found: tuple[Study, ...]
    against: tuple[Study, ...]
    own: Disattenuated | NotEnoughData
    comparable: tuple[Study, ...]
    sentence: str


def benchmarks(answer: LinkAnswer) -> Benchmarks:
    """The studies on this link's two sides; none where nobody published on them."""
    pair = (answer.x.side, answer.y.side)
    about = [s for s in STUDIES if pair in s.links] if _measures_the_usual(answer) else []
    own = _corrected(answer)
    valued = tuple(study for study in about if study.corrected is not None)
    comparable = valued if isinstance(own, Disattenuated) else ()
    return Benchmarks(
        found=tuple(study for study in about if study.finding == "found"),
        against=tuple(study for study in about if study.finding == "not"),
        own=own,
        comparable=comparable,
        sentence=_sentence(own, valued)
        if about
        else say("No study on a link of this kind is known."),
    )


def _measures_the_usual(answer: LinkAnswer) -> bool:
    """Whether signs mean what they mean in the studies: turnover low is good, all else high."""
    return all(
        info.better == ("lower" if info.side == "staying" else "higher")
        for info in (answer.x, answer.y)
    )


def _corrected(answer: LinkAnswer) -> Disattenuated | NotEnoughData:
    if isinstance(answer.between, NotEnoughData):
        return answer.between
    one, other = (side.icc for side in answer.reliability)
    for info, found in ((answer.x, one), (answer.y, other)):
        if isinstance(found, NotEnoughData):
            return NotEnoughData(say("how reliable {x} is cannot be checked", x=info.phrase))
    assert not isinstance(one, NotEnoughData)  # noqa: S101  the loop above has returned
    assert not isinstance(other, NotEnoughData)  # noqa: S101
    return disattenuate(answer.between, one.icc2.value, other.icc2.value)


def _sentence(own: Disattenuated | NotEnoughData, valued: tuple[Study, ...]) -> str:
    if not valued:
        return say("These studies give no correlation that could stand beside yours.")
    values = sorted(study.corrected for study in valued if study.corrected is not None)
    low, high = values[0], values[-1]
    said = signed(low) if low == high else interval_words(low, high)
    if isinstance(own, NotEnoughData):
        return say(
            "Yours cannot be corrected in the same way ({reason}), so it does not stand beside the "
            "published correlations, corrected for unreliability: {published}.",
            reason=own.reason.rstrip("."), published=said,
        )  # fmt: skip
    capped = say(" (held at 1: too little is reliable here)") if own.capped else ""
    return say(
        "Corrected for unreliability yours would be {r}{capped}, from {interval}; published "
        "correlations, corrected for unreliability: {published}.",
        r=signed(own.r), capped=capped, interval=interval_words(own.ci_low, own.ci_high),
        published=said,
    )  # fmt: skip


def benchmarks_json(found: Benchmarks) -> dict[str, object]:
    """The studies with their sources; `own_corrected` is comparable with `corrected` only."""
    own = found.own
    return {
        "sentence": found.sentence,
        "own_corrected": {"cannot_say": own.reason}
        if isinstance(own, NotEnoughData)
        else {"r": own.r, "ci_low": own.ci_low, "ci_high": own.ci_high, "capped": own.capped},
        "found": [_study(study) for study in found.found],
        "against": [_study(study) for study in found.against],
    }


def _study(study: Study) -> dict[str, object]:
    return {"source": study.source, "basis": study.basis, "said": study.said,
            "corrected": study.corrected}  # fmt: skip
