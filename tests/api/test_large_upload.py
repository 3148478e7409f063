"""Hundreds of megabytes stream through a real server at a flat cost of memory."""

import http.client
import json
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.ingest import incoming

TOP = Path(__file__).parents[2]
CHILD = Path(__file__).with_name("serving_for_a_while.py")
MEGABYTES = 256


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[int, int]]:
    """Port and process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    child = subprocess.Popen(
        [sys.executable, str(CHILD), str(tmp_path / "data"), str(port)],
        cwd=TOP, env={"PYTHONPATH": str(TOP)},
    )  # fmt: skip
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            break
        except OSError:
            time.sleep(0.1)
    yield port, child.pid
    child.terminate()
    child.wait()


def resident_mb(process: int) -> float:
    status = Path(f"/proc/{process}/status").read_text()
    (line,) = [one for one in status.splitlines() if one.startswith("VmRSS")]
    return int(line.split()[1]) / 1024


def send_head(port: int, length: int) -> http.client.HTTPConnection:
    sender = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    sender.putrequest("POST", "/api/load?name=big.csv")
    sender.putheader("Content-Length", str(length))
    sender.endheaders()
    return sender


@pytest.mark.slow
def test_a_large_file_streams_in_flat_memory(
    server: tuple[int, int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    port, process = server
    # No table at all: it comes whole, is looked at, refused and taken away.
    piece = b"0123456789abcde\n" * 65_536
    sender = send_head(port, MEGABYTES * len(piece))
    sender.send(piece)
    before, most = resident_mb(process), 0.0
    for _ in range(MEGABYTES - 1):
        sender.send(piece)
        most = max(most, resident_mb(process))
    answer = sender.getresponse()
    said = json.loads(answer.read())
    sender.close()
    with capsys.disabled():
        print(f"\n{MEGABYTES} MB streamed: {before:.0f} MB resident before, {most:.0f} MB at most")
    assert most - before < 30
    assert answer.status == 422, said
    assert list((tmp_path / "data" / incoming.FOLDER).iterdir()) == []


def test_a_sender_that_hangs_up_leaves_no_file(server: tuple[int, int], tmp_path: Path) -> None:
    port, _ = server
    folder = tmp_path / "data" / incoming.FOLDER
    sender = send_head(port, 50_000_000)
    sender.send(b"Store,Answered on,NPS\n" * 100_000)
    until = time.monotonic() + 20
    while time.monotonic() < until and not (folder.is_dir() and list(folder.iterdir())):
        time.sleep(0.05)
    assert [one.suffix for one in folder.iterdir()] == [".part"]
    sender.close()
    while time.monotonic() < until and list(folder.iterdir()):
        time.sleep(0.05)
    assert list(folder.iterdir()) == []
