"""What time it is, in one place, so that a test may let eight hours pass."""

import time
from datetime import UTC, datetime


def now() -> float:
    """Seconds since 1970 (UTC)."""
    return time.time()


def written(moment: float) -> str:
    """A moment as people and logs read it: 2026-11-21 14:05:09Z."""
    return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%d %H:%M:%SZ")
