"""Files as they arrive after an accident: cut, doubled, shuffled, re-coded, odd bytes within."""

import random
from collections.abc import Callable, Sequence
from pathlib import Path

# Enough rows to look like an export, few enough to try hundreds.
_BYTES = 24_000
_ODD = [b"\x00", b'"', b"\r", b"\n", b",", b";", b"\t", b"\xff\xfe", b"\xef\xbb\xbf", b"=1+1", b"{",
        b"PK\x03\x04", "é".encode(), "é".encode("latin-1"), b"1e999", b"-", b"99999999999999999999",
        b"N/A", b"Total", b"\x1a", b"31/02/2026", b"9" * 400]  # fmt: skip


def mutated(path: Path, chance: random.Random) -> bytes:
    """The beginning of a file (a workbook whole) after one to four accidents."""
    data = path.read_bytes()
    if not data.startswith(b"PK"):
        data = data[: chance.choice([400, 3_000, _BYTES])]
    for _ in range(chance.randint(1, 4)):
        data = chance.choice(ACCIDENTS)(data, chance)
    return data


def _cut(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data) + 1)
    return data[:start] + data[start + chance.choice([1, 7, 200]) :]


def _end(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _odd(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.choice([1, 3, 20])):
        at = chance.randrange(len(data) + 1)
        data = data[:at] + chance.choice(_ODD) + data[at:]
    return data


def _flip(data: bytes, chance: random.Random) -> bytes:
    found = bytearray(data)
    for _ in range(chance.choice([1, 10])):
        if found:
            found[chance.randrange(len(found))] = chance.randrange(256)
    return bytes(found)


def _lines(data: bytes, chance: random.Random) -> bytes:
    lines: Sequence[bytes] = data.split(b"\n")
    picked = list(lines)
    at = chance.randrange(len(picked))
    what = chance.choice(["double", "drop", "shuffle", "empty"])
    if what == "double":
        picked.insert(at, picked[at])
    elif what == "drop":
        del picked[at]
    elif what == "shuffle":
        chance.shuffle(picked)
    else:
        picked[at] = b""
    return b"\n".join(picked)


def _swap(data: bytes, chance: random.Random) -> bytes:
    pairs = [(b",", b";"), (b",", b"\t"), (b"\n", b"\r"), (b"\n", b"\r\n"), (b'"', b"'"),
             (b".", b","), (b"0", b"O"), (b"-", b"/")]  # fmt: skip
    return data.replace(*chance.choice(pairs))


def _code(data: bytes, chance: random.Random) -> bytes:
    text = data.decode("utf-8", errors="replace")
    return text.encode(chance.choice(["utf-16", "utf-16-be", "cp1252", "utf-32"]), errors="replace")


ACCIDENTS: list[Callable[[bytes, random.Random], bytes]] = [
    _cut, _end, _odd, _flip, _lines, _swap, _code,
]  # fmt: skip
