"""Options that several verbs share."""

import argparse
from pathlib import Path
from typing import Any

from dashboard.settings import Settings, read_settings

Verbs = Any  # argparse keeps the type of add_subparsers() private


def add_verb(verbs: Verbs, name: str, run: Any, summary: str) -> argparse.ArgumentParser:
    """A verb with the options every verb has."""
    parser: argparse.ArgumentParser = verbs.add_parser(name, help=summary, description=summary)
    parser.add_argument("--data", type=Path, metavar="DIR", help="data folder (or LINKAGE_DATA)")
    parser.add_argument("--json", action="store_true", help="answer in one JSON document")
    parser.set_defaults(run=run)
    return parser


def settings_of(arguments: argparse.Namespace) -> Settings:
    """Settings for the data folder that the arguments name."""
    return read_settings(arguments.data)
