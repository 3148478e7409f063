"""Medians of alternating runs: the machine's mood hits both sides alike."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ratio:
    """Median seconds of ours and of the peer, and the median of the ratios pair by pair."""

    what: str
    ours: float
    peer: float
    ratio: float
    aim: str

    def __str__(self) -> str:
        return (
            f"{self.what}: {self.ratio:.2f}x ({self.aim})  ours {self.ours:.3f} s, "
            f"peer {self.peer:.3f} s"
        )


def compare(
    what: str,
    ours: Callable[[], object],
    peer: Callable[[], object],
    aim: str,
    runs: int = 5,
) -> Ratio:
    """Run the two in turn after one warm-up of each."""
    ours()
    peer()
    pairs = [(_seconds(ours), _seconds(peer)) for _ in range(runs)]
    return Ratio(
        what,
        statistics.median(a for a, _ in pairs),
        statistics.median(b for _, b in pairs),
        statistics.median(a / b for a, b in pairs),
        aim,
    )


def _seconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start
