"""[[params]] of a question file; and what is assumed where a file declares none."""

import re
from datetime import date, datetime
from typing import cast

from dashboard.errors import QueryError, UsageError
from dashboard.mart.front_matter import FrontMatter
from dashboard.mart.gate import judged
from dashboard.mart.parameters import TYPES, Option, Parameter, ParameterType, typed
from dashboard.mart.question import in_words

KEYS = ("name", "type", "label", "help", "options", "default", "min", "max")
NAME = re.compile(r"[a-z][a-z0-9_]*\Z")
# A parameter with such a name is a day, in a file that declares nothing.
DAYS = re.compile(r"(since|until|from|to|.*_on)\Z")


def read_parameters(matter: FrontMatter) -> tuple[Parameter, ...]:
    """The declared parameters, in order; problems go to the front matter's findings."""
    found = matter.values.get("params", [])
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        matter.wrong("params", "params is not a list of tables.", "Write [[params]] above each.")
        return ()
    read = [_parameter(matter, f"params.{place}", one) for place, one in enumerate(found)]
    taken: set[str] = set()
    for place, parameter in enumerate(read):
        for name in parameter.bound_names():
            if name in taken:
                matter.wrong(
                    f"params.{place}.name", f"${name} is declared twice.", "Rename one of them."
                )
            taken.add(name)
    return tuple(read)


def assumed_parameters(statement: str) -> tuple[Parameter, ...]:
    """A parameter for each `$name` of a file without front matter: a day by its name, else text."""
    try:
        names = judged(statement).parameters
    except QueryError:
        return ()
    return tuple(
        Parameter(name, "date" if DAYS.match(name) else "text", in_words(name))
        for name in sorted(names, key=statement.find)
    )


def _parameter(matter: FrontMatter, path: str, found: dict[str, object]) -> Parameter:
    matter.unknown_keys(path, found, KEYS)
    name, kind = matter.text(path, found, "name"), matter.text(path, found, "type", "text")
    if not NAME.match(name):
        matter.wrong(f"{path}.name", f"'{name}' is no name.", "Write it in a-z, 0-9 and _.")
    if kind not in TYPES:
        matter.wrong(f"{path}.type", f"'{kind}' is no type.", f"Known: {', '.join(TYPES)}.")
        kind = "text"
    options, options_sql = _options(matter, path, found.get("options"))
    if kind in ("choice", "list") and not options and not options_sql:
        matter.wrong(path, f"a {kind} needs options.", 'Add options = ["a", "b"] or a SELECT.')
    bare = Parameter(
        name,
        cast(ParameterType, kind),
        matter.text(path, found, "label") or in_words(name),
        matter.text(path, found, "help"),
        options,
        options_sql,
    )
    limited = _limited(matter, path, found, bare)
    return _with_default(matter, path, found, limited)


def _options(matter: FrontMatter, path: str, found: object) -> tuple[tuple[Option, ...], str]:
    if found is None:
        return (), ""
    if isinstance(found, str):
        return (), found
    options = []
    for one in found if isinstance(found, list) else [found]:
        value = one.get("value") if isinstance(one, dict) else one
        label = one.get("label", value) if isinstance(one, dict) else one
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            matter.wrong(
                f"{path}.options",
                f"{one!r} is no option.",
                'Write ["a", "b"], [{ value = "a", label = "A" }] or "SELECT …".',
            )
            continue
        options.append(Option(value, str(label)))
    return tuple(options), ""


def _limited(
    matter: FrontMatter, path: str, found: dict[str, object], bare: Parameter
) -> Parameter:
    limits: dict[str, float | date | None] = {"min": None, "max": None}
    for key in limits:
        value = found.get(key)
        wanted: type | tuple[type, ...] = (int, float)
        if bare.type in ("date", "daterange"):
            wanted = date
        if value is None:
            continue
        if isinstance(value, bool | datetime) or not isinstance(value, wanted):
            matter.wrong(f"{path}.{key}", f"{key} is {value!r}.", "Give it the parameter's type.")
            continue
        limits[key] = cast("float | date", value)
    return Parameter(
        bare.name, bare.type, bare.label, bare.help, bare.options, bare.options_sql,
        low=limits["min"], high=limits["max"],
    )  # fmt: skip


def _with_default(
    matter: FrontMatter, path: str, found: dict[str, object], bare: Parameter
) -> Parameter:
    default: object = None
    try:
        default = typed(bare, found.get("default"), bare.options or None)
    except (UsageError, TypeError) as error:
        matter.wrong(f"{path}.default", f"the default does not fit. {error}", "Mend default.")
    return Parameter(
        bare.name, bare.type, bare.label, bare.help, bare.options, bare.options_sql,
        default, bare.low, bare.high,
    )  # fmt: skip
