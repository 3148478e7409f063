"""What linkage.toml says about alerts: rules that make `linkage report --since` exit with 1."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from dashboard.errors import UnknownName, UsageError

NUMBERS = ("below", "above", "falls", "rises")
SWITCHES = ("doubts", "verdict_changes")
# The words of stats.verdict, which stands higher up; a test holds the two together.
VERDICTS = ("supported", "positive, size uncertain", "cannot tell", "practically none",
            "contradicted")  # fmt: skip
SHAPES = (
    'metric = "engagement" with below, above, falls or rises; link = ["engagement", "nps"] with '
    "verdict; doubts = true; or verdict_changes = true"
)


@dataclass(frozen=True, slots=True)
class AlertRule:
    """One table [[alerts]].

    Attributes:
        metric, unit: whose recent figure is looked at; unit None = the whole.
        below, above: ends that the figure may not pass.
        falls, rises: by how much it may not change from one generation to the other.
        link, verdict: the verdicts of a link at which to raise the alarm.
        doubts: any doubt about the data that was not there before.
        verdict_changes: any link of the chain whose verdict is another one than before.
    """

    name: str = ""
    metric: str | None = None
    unit: str | None = None
    below: float | None = None
    above: float | None = None
    falls: float | None = None
    rises: float | None = None
    link: tuple[str, str] | None = None
    verdict: tuple[str, ...] = ()
    doubts: bool = False
    verdict_changes: bool = False


def read_alerts(tables: object) -> tuple[AlertRule, ...]:
    """The tables [[alerts]], checked.

    Raises:
        UnknownName: a key or verdict that does not exist.
        UsageError: a value of the wrong shape, or a rule that asks for nothing.
    """
    if not isinstance(tables, list) or not all(isinstance(one, Mapping) for one in tables):
        raise UsageError(f"alerts: write [[alerts]] above each rule, then {SHAPES}.")
    return tuple(_rule(place, table) for place, table in enumerate(tables, start=1))


def _rule(place: int, table: Mapping[str, object]) -> AlertRule:
    where = f"[[alerts]] number {place}"
    known = [field.name for field in fields(AlertRule)]
    for key in table:
        if key not in known:
            raise UnknownName(f"setting in {where}", str(key), known)
    rule = AlertRule(**{key: _typed(where, key, v) for key, v in table.items()})  # type: ignore[arg-type]
    moves = [name for name in NUMBERS if getattr(rule, name) is not None]
    asks = [bool(rule.metric and moves), bool(rule.link and rule.verdict), rule.doubts,
            rule.verdict_changes]  # fmt: skip
    stray = (moves or rule.unit) and not rule.metric
    if sum(asks) != 1 or stray or (rule.verdict and not rule.link):
        raise UsageError(f"{where}: expected one of {SHAPES}.")
    return rule


def _typed(where: str, key: str, value: object) -> object:
    if key in NUMBERS:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise UsageError(f"{where} {key} is {value!r}; expected a number.")
        return float(value)
    if key in SWITCHES:
        if not isinstance(value, bool):
            raise UsageError(f"{where} {key} is {value!r}; expected true or false.")
        return value
    if key == "link":
        if not isinstance(value, list) or len(value) != 2:
            raise UsageError(f'{where} link: expected two metrics, such as ["engagement", "nps"].')
        return tuple(map(str, value))
    if key == "verdict":
        words = [value] if isinstance(value, str) else value
        if not isinstance(words, list):
            raise UsageError(f"{where} verdict: expected a list of {', '.join(VERDICTS)}.")
        for word in words:
            if word not in VERDICTS:
                raise UnknownName("verdict", str(word), list(VERDICTS))
        return tuple(words)
    if not isinstance(value, str):
        raise UsageError(f"{where} {key} is {value!r}; expected a text in quotes.")
    return value
