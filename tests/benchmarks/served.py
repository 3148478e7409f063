"""A real server on the loopback address for as long as a measurement lasts."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from dashboard.settings import Settings

STARTS_WITHIN = 240.0


@dataclass(slots=True)
class Served:
    """`with Served(settings) as server`: the launcher, as somebody would start it.

    Attributes:
        port: 0 = any free one.
    """

    settings: Settings
    port: int = 0
    _process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    def __enter__(self) -> "Served":
        self.port = self.port or free_port()
        command = [sys.executable, "-m", "dashboard.launcher", "--port", str(self.port)]
        environment = {**os.environ, "LINKAGE_DATA": str(self.settings.data)}
        self._process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
        try:
            wait_for(f"{self.base}/healthz")
        except TimeoutError:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(timeout=30)

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int:
        assert self._process is not None, "the server has not been started"
        return self._process.pid

    def cpu_seconds(self) -> float:
        """Processor time of the process so far, its own and the kernel's."""
        # The clock of another process, as clock_getcpuclockid(3) names it on Linux.
        return time.clock_gettime((~self.pid << 3) | 2)

    def megabytes(self) -> float:
        """Memory that the process holds just now."""
        status = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii")
        lines = dict(line.split(":", 1) for line in status.splitlines())
        return int(lines["VmRSS"].split()[0]) / 1024


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def wait_for(address: str, seconds: float = STARTS_WITHIN) -> None:
    """Until the address answers.

    Raises:
        TimeoutError: it did not.
    """
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        with suppress(OSError), urllib.request.urlopen(address, timeout=2) as answer:  # noqa: S310
            if answer.status == 200:
                return
        time.sleep(0.2)
    raise TimeoutError(f"{address} did not answer within {seconds:.0f} seconds")
