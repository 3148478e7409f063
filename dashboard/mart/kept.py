"""What was read of a generation, kept: it never changes, and one link asks as another did.

Planning a statement costs the database more than running it on a mart, so the same statement is
not asked twice as long as there is room.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from threading import Lock
from typing import Any, TypeVar

T = TypeVar("T")

# Values in all that is kept of a generation: some megabytes.
ROOM = 400_000

Asked = tuple[str, str, Mapping[str, object]]


class Kept:
    """Results by statement and parameters; those not asked for the longest make room."""

    def __init__(self, room: int = ROOM) -> None:
        self._room = room
        self._held: OrderedDict[Hashable, tuple[Any, int]] = OrderedDict()
        self._size = 0
        self._lock = Lock()

    def found(self, asked: Asked, read: Callable[[], T], size: Callable[[T], int]) -> T:
        """What is kept, else what `read` gives; `size` counts its values."""
        key = _key(asked)
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
                held: T = self._held[key][0]
                return held
        result = read()
        with self._lock:
            if key not in self._held:
                self._held[key] = result, size(result)
                self._size += self._held[key][1]
            while self._size > self._room:
                self._size -= self._held.popitem(last=False)[1][1]
        return result


def _key(asked: Asked) -> Hashable:
    kind, name, params = asked
    return kind, name, tuple((k, _hashable(v)) for k, v in sorted(params.items()))


def _hashable(value: object) -> Hashable:
    # True and 1, and 1 and 1.0, are one key to a dictionary, and not to every statement.
    held = tuple(map(_hashable, value)) if isinstance(value, list | tuple) else value
    return type(value).__name__, held
