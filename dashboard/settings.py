"""One frozen Settings, read once: flags first, then the environment, then linkage.toml."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from platformdirs import user_data_path

from dashboard.access_settings import AccessSettings, read_access
from dashboard.alert_settings import AlertRule, read_alerts
from dashboard.errors import UsageError
from dashboard.language import LANGUAGES
from dashboard.units_as import UnitsAs

# Three answers are the least from which a mean hides its members (SDC handbook); HR may only raise.
LOWEST_MINIMUM_GROUP = 3


_FROM_ENVIRONMENT = (
    "minimum_group", "smallest_effect", "company", "language", "queries", "workbench",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Settings:
    """How this installation behaves.

    Attributes:
        data: folder of store, marts and keys; made with mode 0700 when first written.
        minimum_group: fewest respondents a staff figure may rest on (k), at least 3.
        smallest_effect: correlation below which a link is "practically none", between 0 and 1.
        company: name printed on pages and reports.
        language: what pages and answers are written in; a visitor may choose another.
        generations_kept: how many published marts stay, so that a shared link still opens.
        queries: a further folder of question files, added to the shipped ones.
        workbench: whether analysts may write SQL on a page of the dashboard.
        access: who is let in; the table [access].
        alerts: rules of `linkage report --since`; the tables [[alerts]].
        scope: units this visit may see, with all below them; None = every unit. Set a visit,
            never read from a file.
        units_as: under which units figures are read after a re-organisation. Set a visit too.
    """

    data: Path
    minimum_group: int = 5
    smallest_effect: float = 0.10
    company: str = "Our organisation"
    language: str = "en"
    generations_kept: int = 5
    queries: Path | None = None
    workbench: bool = False
    access: AccessSettings = field(default_factory=AccessSettings)
    alerts: tuple[AlertRule, ...] = ()
    scope: frozenset[str] | None = None
    units_as: UnitsAs = "was"

    @property
    def store_path(self) -> Path:
        return self.data / "store.duckdb"

    @property
    def marts(self) -> Path:
        return self.data / "marts"

    @property
    def words_path(self) -> Path:
        """The organisation's own list of words to look for in comments, where there is one."""
        return self.data / "words.csv"


def read_settings(
    data: Path | None = None, environment: Mapping[str, str] | None = None
) -> Settings:
    """Settings for a data folder.

    Args:
        data: from the command line; None = `LINKAGE_DATA`, else the platform's user-data folder.
        environment: stands in for `os.environ` in tests.

    Raises:
        UsageError: linkage.toml cannot be read, has an unknown key or a value out of range.
    """
    env = os.environ if environment is None else environment
    chosen = data or Path(env.get("LINKAGE_DATA") or user_data_path("linkage", appauthor=False))
    found = _from_file(chosen / "linkage.toml")
    for key in _FROM_ENVIRONMENT:
        if value := env.get(f"LINKAGE_{key.upper()}"):
            found[key] = value
    if given := _access_from(env):
        found["access"] = {**_table(found.get("access")), **given}
    return _checked(replace(Settings(data=chosen.expanduser().absolute()), **_typed(found)))


def _from_file(path: Path) -> dict[str, object]:
    if not path.is_file():
        return {}
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path.name}: {error}. Mend the line or remove the file.") from error
    known = {one.name for one in fields(Settings)} - {"data", "scope", "units_as"}
    if unknown := sorted(set(found) - known):
        raise UsageError(f"{path.name}: unknown setting '{unknown[0]}'. Known: {sorted(known)}.")
    return found


def _access_from(env: Mapping[str, str]) -> dict[str, object]:
    """LINKAGE_ACCESS_SOURCE and its like; grants are too long for the environment."""
    keys = {one.name for one in fields(AccessSettings)} - {"groups", "people"}
    return {key: env[name] for key in keys if env.get(name := f"LINKAGE_ACCESS_{key.upper()}")}


def _table(value: object) -> dict[str, object]:
    return dict(value) if isinstance(value, Mapping) else {}


def _typed(found: dict[str, object]) -> dict[str, Any]:
    kinds: dict[str, Any] = {
        "minimum_group": int,
        "smallest_effect": float,
        "generations_kept": int,
        "company": str,
        "language": str,
        "queries": Path,
        "workbench": _switch,
        "access": read_access,
        "alerts": read_alerts,
    }
    try:
        return {key: kinds[key](value) for key, value in found.items()}
    except (TypeError, ValueError) as error:
        raise UsageError(f"Settings: {error}. See linkage.toml in the README.") from error


def _switch(value: object) -> bool:
    """true or false out of the file, or their words out of the environment."""
    known = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
    if str(value).lower() not in known:
        raise ValueError(f"workbench is {value!r}; expected true or false")
    return known[str(value).lower()]


def _checked(settings: Settings) -> Settings:
    if settings.minimum_group < LOWEST_MINIMUM_GROUP:
        raise UsageError(
            f"minimum_group is {settings.minimum_group}; the smallest group that may be shown is "
            f"{LOWEST_MINIMUM_GROUP}. Raise it in linkage.toml."
        )
    if settings.language not in LANGUAGES:
        raise UsageError(
            f"language is '{settings.language}'; expected one of {sorted(LANGUAGES)}. "
            "Mend it in linkage.toml or LINKAGE_LANGUAGE."
        )
    if not 0 < settings.smallest_effect < 1:
        raise UsageError(f"smallest_effect is {settings.smallest_effect}; expected 0 to 1.")
    if settings.generations_kept < 2:
        raise UsageError("generations_kept is below 2; a shared link needs the previous one.")
    return settings
