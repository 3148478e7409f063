"""Secrets: from the environment or from a file that only its owner can read. Never printed."""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path

from dashboard.errors import UsageError
from dashboard.settings import Settings

NAMES = ("proxy_secret", "oidc_client_secret")
FILE = "secrets.toml"


def secret(settings: Settings, name: str, environment: Mapping[str, str] | None = None) -> str:
    """One secret: `LINKAGE_PROXY_SECRET` and its like first, then secrets.toml in the data folder.

    Returns "" when it is set nowhere.

    Raises:
        UsageError: the file is readable by others, or is no TOML. The message names no value.
    """
    env = os.environ if environment is None else environment
    if given := env.get(f"LINKAGE_{name.upper()}"):
        return given
    path = settings.data / FILE
    if not path.exists():
        return ""
    return _from_file(path).get(name, "")


def _from_file(path: Path) -> dict[str, str]:
    if path.stat().st_mode & 0o077:
        raise UsageError(f"{path} can be read by others. Run: chmod 600 '{path}'")
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        # The parser's own message could quote the line, and the line is the secret.
        raise UsageError(f'{path} is not TOML; expected lines such as {NAMES[0]} = "…".') from None
    for name, value in found.items():
        if name not in NAMES or not isinstance(value, str):
            raise UsageError(f"{path} may hold {' and '.join(NAMES)}, as texts in quotes.")
    return {name: str(value) for name, value in found.items()}
