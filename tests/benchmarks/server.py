"""`python -m tests.benchmarks.server`: the real server, 1, 10 and 50 people who read and choose.

Everybody reads the story in its order and makes a choice on each page that offers one. Times are
from asking until the last message of the answer, over the loopback address; bytes are what the
websocket carried. The machine that runs this also plays the people: leave it alone meanwhile.
"""

import argparse
import asyncio
import json
import os
import platform
import random
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from dashboard.app_pages import PAGES
from dashboard.settings import Settings

from .questions import company
from .served import Served
from .visitor import Run, Visitor, stay

STORY = tuple(page.path for page in PAGES if page.listed and not page.desk)
# Steps of the table of pages after the first paint: choices made on each.
CHOICES = 5


@dataclass(frozen=True, slots=True)
class PageCost:
    """One page, read by one person. Milliseconds of server time; kilobytes of the biggest rerun.

    Attributes:
        first: the very first visitor's paint; again: the next one's, answers being known.
        choice: median after a choice; None where the page offers none.
    """

    page: str
    first: float
    again: float
    choice: float | None
    first_kb: float
    choice_kb: float | None


@dataclass(frozen=True, slots=True)
class Crowd:
    """Many people at once. `cpu`: milliseconds of processor time a rerun; `mb`: of the process."""

    people: int
    reruns: int
    p50: float
    p95: float
    kb_p50: float
    kb_most: float
    cpu: float
    mb: float
    errors: int


@dataclass(frozen=True, slots=True)
class Measured:
    """Everything: memory when the server has started and when every page has been read once."""

    started_mb: float
    read_mb: float
    pages: list[PageCost]
    crowds: list[Crowd]
    wrong: list[str]

    @property
    def mb_a_session(self) -> float | None:
        """What each further person costs, from the smallest to the largest crowd."""
        few, many = self.crowds[0], self.crowds[-1]
        more = many.people - few.people
        return (many.mb - few.mb) / more if more > 0 else None


def main() -> None:
    """Print the tables, and write them as JSON where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", default="1,10,50", help="how many at once: 1,10,50")
    parser.add_argument("--think", type=float, default=5.0, help="seconds between two clicks")
    parser.add_argument("--seconds", type=float, default=40.0, help="how long each crowd stays")
    parser.add_argument("--data", type=Path, help="a data folder; else the sample company is made")
    parser.add_argument("--port", type=int, default=0, help="of the server; 0 = any free one")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    asked = parser.parse_args()
    said = on_the_sample_company(
        asked.people, asked.think, asked.seconds, data=asked.data, port=asked.port
    )
    if asked.json:
        asked.json.write_text(json.dumps(said, indent=1))


def on_the_sample_company(
    people: str, think: float = 5.0, seconds: float = 40.0, *, data: Path | None = None,
    port: int = 0,
) -> dict[str, object]:  # fmt: skip
    """Prints the tables and returns what they hold."""
    crowds = [int(number) for number in people.split(",")]
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data=data) if data else company(Path(folder))
        with Served(settings, port) as server:
            found = asyncio.run(measure(server, crowds, think, seconds))
    _print(found, think)
    return asdict(found) | {"mb_a_session": found.mb_a_session}


async def measure(
    server: Served, crowds: list[int], think: float, seconds: float, pages: tuple[str, ...] = STORY
) -> Measured:
    """First page by page, then every crowd in turn."""
    started = server.megabytes()
    runs = await sweep(server.base, pages), await sweep(server.base, pages)
    costs = [_cost(page, *runs) for page in pages]
    read = server.megabytes()
    met: list[Run] = [*runs[0], *runs[1]]
    found = []
    for people in crowds:
        crowd, there = await _crowd(server, people, think, seconds, pages)
        found.append(crowd)
        met += there
    return Measured(started, read, costs, found, sorted({_said(run) for run in met if run.wrong}))


async def sweep(base: str, pages: tuple[str, ...]) -> list[Run]:
    """One person who opens every page and makes some choices on each, without a pause."""
    found = []
    async with Visitor(base, random.Random(1)) as visitor:
        for page in pages:
            found.append(await visitor.open(page))
            for _ in range(CHOICES):
                if (run := await visitor.choose()) is not None:
                    found.append(run)
    return found


def _cost(page: str, first: list[Run], again: list[Run]) -> PageCost:
    opened = [run for run in (*first, *again) if run.page == page and run.opened]
    # The first visitor's choices: an answer that nobody has asked for yet has to be worked out.
    chosen = [run for run in first if run.page == page and not run.opened]
    return PageCost(
        page=page or "(first)",
        first=opened[0].seconds * 1000,
        again=opened[1].seconds * 1000,
        choice=float(np.median([run.seconds for run in chosen])) * 1000 if chosen else None,
        first_kb=max(run.sent for run in opened) / 1024,
        choice_kb=max(run.sent for run in chosen) / 1024 if chosen else None,
    )


async def _crowd(
    server: Served, people: int, think: float, seconds: float, pages: tuple[str, ...]
) -> tuple[Crowd, list[Run]]:
    before, until = server.cpu_seconds(), time.monotonic() + seconds
    all_of_them = [stay(server.base, pages, number, think, until) for number in range(people)]
    found = [run for runs in await asyncio.gather(*all_of_them) for run in runs]
    right = [run for run in found if not run.wrong]
    times = np.array([run.seconds for run in right]) * 1000
    sizes = np.array([run.sent for run in right]) / 1024
    crowd = Crowd(
        people, len(right), *(float(np.quantile(times, at)) for at in (0.5, 0.95)),
        float(np.median(sizes)), float(sizes.max()),
        (server.cpu_seconds() - before) * 1000 / len(right), server.megabytes(),
        len(found) - len(right),
    )  # fmt: skip
    return crowd, found


def _said(run: Run) -> str:
    return f"/{run.page}: {run.wrong}"


def _print(found: Measured, think: float) -> None:
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, "
          f"load average {load}")  # fmt: skip
    print(
        f"memory: {found.started_mb:.0f} MB started, {found.read_mb:.0f} MB with every page read"
        + (f", {found.mb_a_session:.2f} MB a person" if found.mb_a_session is not None else "")
    )
    print("\n| page | first paint ms | again ms | after a choice ms | KB | KB after a choice |")
    print("|---|---|---|---|---|---|")
    for page in found.pages:
        print(f"| {page.page} | {page.first:.0f} | {page.again:.0f} | {_or_none(page.choice)} "
              f"| {page.first_kb:.0f} | {_or_none(page.choice_kb)} |")  # fmt: skip
    print(f"\n| people, {think:g} s between clicks | reruns | p50 ms | p95 ms | KB p50 | KB most "
          "| CPU ms a rerun | MB | errors |")  # fmt: skip
    print("|---|---|---|---|---|---|---|---|---|")
    for one in found.crowds:
        print(f"| {one.people} | {one.reruns} | {one.p50:.0f} | {one.p95:.0f} | {one.kb_p50:.0f} "
              f"| {one.kb_most:.0f} | {one.cpu:.0f} | {one.mb:.0f} | {one.errors} |")  # fmt: skip
    for sentence in found.wrong:
        print(f"wrong: {sentence}")


def _or_none(value: float | None) -> str:
    return "" if value is None else f"{value:.0f}"


if __name__ == "__main__":
    main()
