"""Options that several verbs share."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from dashboard.language import LANGUAGES, speak
from dashboard.mart.reading import Mart
from dashboard.settings import Settings, read_settings
from dashboard.units_as import SAID, WORDS

from .printing import Out

Verbs = Any  # argparse keeps the type of add_subparsers() private


def add_verb(verbs: Verbs, name: str, run: Any, summary: str) -> argparse.ArgumentParser:
    """A verb with the options every verb has."""
    parser: argparse.ArgumentParser = verbs.add_parser(name, help=summary, description=summary)
    parser.add_argument("--data", type=Path, metavar="DIR", help="data folder (or LINKAGE_DATA)")
    parser.add_argument("--json", action="store_true", help="answer in one JSON document")
    parser.add_argument(
        "--language",
        choices=sorted(LANGUAGES),
        help="of sentences (or LINKAGE_LANGUAGE)",
    )
    parser.set_defaults(run=run)
    return parser


def add_queries(parser: argparse.ArgumentParser) -> None:
    """The folder of one's own question files."""
    parser.add_argument(
        "--queries", type=Path, metavar="DIR", help="your question files (or LINKAGE_QUERIES)"
    )


def add_units_as(*parsers: argparse.ArgumentParser) -> None:
    """Under which units figures are read after a re-organisation."""
    for parser in parsers:
        parser.add_argument(
            "--units-as", choices=tuple(WORDS), default="was",
            help="after a re-organisation: units as they were, as they are now, or unchanged",
        )  # fmt: skip


def say_units_as(mart: Mart, out: Out) -> None:
    """The line below an answer of units that are not read as they were."""
    if said := SAID[mart.units_as]:
        out.say(said)


def settings_of(arguments: argparse.Namespace) -> Settings:
    """Settings for the data folder, the language and the folder of questions that the arguments
    name; the language is spoken from here on."""
    settings = read_settings(arguments.data)
    settings = replace(settings, language=arguments.language or settings.language)
    speak(settings.language)
    settings = replace(settings, units_as=getattr(arguments, "units_as", "was"))
    queries: Path | None = getattr(arguments, "queries", None)
    return replace(settings, queries=queries.absolute()) if queries else settings
