"""`linkage report --since`: what changed, for a clock to run; exit 1 when an alert rule fires."""

from dashboard.analyses.alerts import Judged, judge
from dashboard.analyses.generations_compared import Changes, changes
from dashboard.errors import UsageError
from dashboard.mart.generations import available
from dashboard.mart.reading import Mart, open_mart
from dashboard.settings import Settings

from .printing import Out

LAST = "last"


def tell_since(settings: Settings, since: str, out: Out) -> int:
    """Says what changed and which rules fire; returns the exit code.

    Raises:
        UsageError: `since` is no generation that is kept.
    """
    mart = open_mart(settings)
    before = _earlier(settings, since, mart.number)
    changed = changes(before, mart, settings) if before else None
    judged = judge(settings.alerts, mart, settings, before, changed)
    _say(mart, changed, judged, out)
    out.document(_document(mart, changed, judged))
    return 1 if any(one.fired for one in judged) else 0


def _earlier(settings: Settings, since: str, current: int) -> Mart | None:
    """The generation to compare with; None for `last` where the current one is the first."""
    if since == LAST:
        older = [number for number in available(settings) if number < current]
        return open_mart(settings, older[-1]) if older else None
    if not since.isdigit():
        raise UsageError(f"--since {since}: expected the number of a generation, or {LAST}.")
    return open_mart(settings, int(since))


def _say(mart: Mart, changed: Changes | None, judged: tuple[Judged, ...], out: Out) -> None:
    if changed is None:
        out.say(f"Generation {mart.number} is the first: there is nothing to compare it with.")
    else:
        out.say(f"From generation {changed.before} to {changed.after}:")
        for line in changed.lines or ("Nothing changed.",):
            out.say(f"  {line}")
        out.say(changed.sentence)
    for one in judged:
        state = "cannot be judged" if one.fired is None else "ALERT" if one.fired else "quiet"
        out.say(f"{state}: {one.words}")


def _document(mart: Mart, changed: Changes | None, judged: tuple[Judged, ...]) -> dict[str, object]:
    return {
        "generation": mart.number,
        "since": changed.before if changed else None,
        "sentence": changed.sentence if changed else None,
        "changes": list(changed.lines) if changed else [],
        "new_waves": list(changed.waves) if changed else [],
        "verdicts": [{"link": v.ends, "before": str(v.before), "after": str(v.after)}
                     for v in changed.verdicts] if changed else [],
        "new_doubts": list(changed.doubts) if changed else [],
        "alerts": [{"fired": one.fired, "words": one.words} for one in judged],
    }  # fmt: skip
