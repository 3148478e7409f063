"""`python -m tests.benchmarks.soak --minutes 60`: does the server stay as it is, hour after hour?

Some people read and choose the whole time, and every minute a file goes in beside the server and
is published, as `linkage load` does it; every third one is taken back. Each minute's line says what
the server holds and how quickly it answered; at the end stands how much memory grew an hour over
the second half, when caches are full.
"""

import argparse
import asyncio
import json
import platform
import random
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from dashboard import ingest
from dashboard.mart.reading import open_mart
from dashboard.settings import Settings

from .questions import company
from .served import Served
from .server import STORY
from .visitor import Run, stay

HEAD = "Store,Answered on,NPS,CSAT\n"
ANSWERS = 300


@dataclass(frozen=True, slots=True)
class Minute:
    """One minute: of the process its memory and processor time, of the people what they saw."""

    minute: int
    generation: int
    mb: float
    cpu_seconds: float
    reruns: int
    p50: float
    p95: float
    errors: int


def main() -> None:
    """Print a line a minute and the growth; exit 1 where anybody met an error."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=int, default=60)
    parser.add_argument("--people", type=int, default=20)
    parser.add_argument("--think", type=float, default=5.0, help="seconds between two clicks")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        settings = company(Path(folder))
        with Served(settings) as server:
            found, wrong = asyncio.run(
                soak(server, settings, Path(folder), asked.minutes, asked.people, asked.think)
            )
    growth = mb_an_hour(found)
    print(f"{platform.machine()}, {asked.people} people, {asked.think:g} s between clicks: memory "
          f"{found[0].mb:.0f} MB after a minute, {found[-1].mb:.0f} MB at the end, "
          f"{growth:+.0f} MB an hour over the second half")  # fmt: skip
    for sentence in wrong:
        print(f"wrong: {sentence}")
    if asked.json:
        said = {"minutes": [asdict(one) for one in found], "mb_an_hour": growth, "wrong": wrong}
        asked.json.write_text(json.dumps(said, indent=1))
    sys.exit(1 if wrong else 0)


async def soak(
    server: Served, settings: Settings, folder: Path, minutes: int, people: int, think: float,
    seconds: float = 60.0,
) -> tuple[list[Minute], list[str]]:  # fmt: skip
    """Args: seconds: of a minute; a test makes them short."""
    until = time.monotonic() + minutes * seconds
    met: list[Run] = []
    crowd = [
        asyncio.create_task(stay(server.base, STORY, number, think, until, met))
        for number in range(people)
    ]
    found, seen = [], 0
    for minute in range(1, minutes + 1):
        began, busy = time.monotonic(), server.cpu_seconds()
        await asyncio.to_thread(upload, settings, folder, minute)
        await asyncio.sleep(max(0.0, seconds - (time.monotonic() - began)))
        found.append(_minute(server, settings, minute, busy, met[seen:]))
        seen = len(met)
        print(found[-1], flush=True)
    await asyncio.gather(*crowd)
    return found, sorted({f"/{run.page}: {run.wrong}" for run in met if run.wrong})


def upload(settings: Settings, folder: Path, number: int) -> None:
    """Customers' answers of a few days in; every third file is taken back at once."""
    chance = random.Random(number)
    units = [code for code, *rest in open_mart(settings).rows("units") if rest[4]]
    first = date(2025, 1, 1)
    rows = (
        f"{chance.choice(units)},{first + timedelta(days=chance.randrange(300))},"
        f"{chance.randint(0, 10)},{chance.randint(1, 5)}"
        for _ in range(ANSWERS)
    )
    path = folder / f"customers_{number}.csv"
    path.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    done = ingest.load_file(path, settings, who="soak", late=True)
    if number % 3 == 0:
        ingest.undo_upload(done.upload, settings, who="soak")


def _minute(server: Served, settings: Settings, minute: int, busy: float, met: list[Run]) -> Minute:
    times = [run.seconds * 1000 for run in met if not run.wrong] or [float("nan")]
    p50, p95 = (float(np.quantile(times, at)) for at in (0.5, 0.95))
    wrong = sum(bool(run.wrong) for run in met)
    return Minute(minute, open_mart(settings).number, server.megabytes(),
                  server.cpu_seconds() - busy, len(met), p50, p95, wrong)  # fmt: skip


def mb_an_hour(found: list[Minute]) -> float:
    """The slope of a straight line through the second half."""
    half = found[len(found) // 2 :]
    if len(half) < 2:
        return float("nan")
    return float(np.polyfit([one.minute for one in half], [one.mb for one in half], 1)[0]) * 60


if __name__ == "__main__":
    main()
