"""nginx before several processes: its own check of the printed file, and a real run behind it."""

import asyncio
import json
import random
import re
import shutil
import subprocess
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from dashboard.access_settings import AccessSettings
from dashboard.cli import main
from dashboard.cli.front_server import STICKY, nginx
from dashboard.ingest import incoming
from dashboard.settings import Settings
from tests.benchmarks.served import Served, free_port, wait_for
from tests.benchmarks.visitor import Run, Visitor
from tests.mart.company import company

ACCESS = """
[access]
source = "proxy"
trusted_proxies = ["127.0.0.1"]
[access.people."ann"]
roles = ["admin"]
"""


def whole(printed: str, folder: Path, port: int) -> str:
    """The printed part inside what every nginx has around it."""
    printed = printed.replace("listen 80;", f"listen 127.0.0.1:{port};")
    temporary = "\n".join(
        f"{kind}_temp_path {folder}/{kind};"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    return (
        f"daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log;\n"
        f"events {{}}\nhttp {{\naccess_log {folder}/access.log; {temporary}\n{printed}\n}}\n"
    )


@pytest.fixture
def program() -> str:
    found = shutil.which("nginx")
    if found is None:
        pytest.skip("nginx is not on the PATH (apt install nginx-light), so it cannot be asked.")
    return found


def test_every_process_has_a_line_and_every_brace_its_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--data", str(tmp_path), "--print-nginx", "--processes", "3", "--port", "9100"]
    assert main(["serve", *options]) == 0
    printed = capsys.readouterr().out
    assert re.findall(r"^ +server 127\.0\.0\.1:(\d+) ", printed, re.M) == ["9100", "9101", "9102"]
    assert printed.count("{") == printed.count("}") == 8
    bare = [line for line in printed.splitlines() if line.strip() and line.strip()[0] != "#"]
    assert all(line.rstrip()[-1] in ";{}" for line in bare)
    assert "proxy_request_buffering off;" in printed.partition("location /api/load")[2]
    assert main(["serve", *options, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["nginx"].strip() == printed.strip()


def test_a_number_of_processes_that_makes_no_sense_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--data", str(tmp_path), "--print-nginx", "--processes", "0"]
    assert main(["serve", *options]) == 2
    assert "expected 1 to" in capsys.readouterr().err


def test_behind_https_the_cookie_stays_with_https(tmp_path: Path) -> None:
    access = AccessSettings(source="proxy", public_url="https://linkage.example.com")
    printed = nginx(Settings(data=tmp_path, access=access), 8501, 2)
    assert "SameSite=Lax; Secure" in printed
    assert "server_name linkage.example.com;" in printed


def test_nginx_finds_no_fault(tmp_path: Path, program: str) -> None:
    file = tmp_path / "nginx.conf"
    file.write_text(whole(nginx(Settings(data=tmp_path), 9100, 2), tmp_path, free_port()))
    asked = subprocess.run(
        [program, "-t", "-c", str(file), "-e", str(tmp_path / "early.log")],
        capture_output=True, text=True, timeout=30, check=False,
    )  # fmt: skip
    assert asked.returncode == 0, asked.stderr


@dataclass(frozen=True)
class Front:
    """nginx on a port, and the processes behind it."""

    base: str
    processes: tuple[Served, ...]
    settings: Settings


@pytest.fixture
def front(tmp_path: Path, program: str) -> Iterator[Front]:
    settings = Settings(data=tmp_path / "data")
    company(stores=30).write(settings.marts / "mart_000001.duckdb")
    (settings.data / "linkage.toml").write_text(ACCESS)
    ports = [free_port(), free_port()]
    access = AccessSettings(source="proxy")
    printed = nginx(replace(settings, access=access), 9100, 2)
    for standing, port in zip(("9100", "9101"), ports, strict=True):
        printed = printed.replace(f"127.0.0.1:{standing} ", f"127.0.0.1:{port} ")
    printed = printed.replace('X-Forwarded-User ""', 'X-Forwarded-User "ann"')
    port = free_port()
    file = tmp_path / "nginx.conf"
    file.write_text(whole(printed, tmp_path, port))
    with ExitStack() as stack:
        processes = tuple(stack.enter_context(Served(settings, one)) for one in ports)
        started = subprocess.Popen([program, "-c", str(file), "-e", str(tmp_path / "early.log")])
        stack.callback(started.wait, 30)
        stack.callback(started.terminate)
        wait_for(f"http://127.0.0.1:{port}/healthz")
        yield Front(f"http://127.0.0.1:{port}", processes, settings)


@pytest.mark.slow
def test_two_processes_behind_nginx_show_pages_and_take_a_file_of_any_size(front: Front) -> None:
    cookies = {placed(front.base) for _ in range(8)}
    assert len(cookies) == 8
    runs = asyncio.run(read(front.base))
    assert [run.wrong for run in runs] == ["", "", ""]
    path = front.settings.data.parent / "big.csv"
    path.write_text(customers(550_000))
    assert path.stat().st_size > 10 * 2**20
    number = sent(front.base, path)["id"]
    # One process goes; the other answers, and knows what was sent to the first.
    front.processes[0].__exit__()
    assert sent(front.base, path.with_name("small.csv"), customers(60).encode())
    assert number in [one.name for one in (front.settings.data / incoming.FOLDER).iterdir()]
    assert asyncio.run(read(front.base))[-1].wrong == ""


def customers(rows: int) -> str:
    said = (f"S{n % 300},2026-01-{1 + n % 28:02d},{n % 11},{1 + n % 5}\n" for n in range(rows))
    return "Store,Answered on,NPS,CSAT\n" + "".join(said)


async def read(base: str) -> list[Run]:
    async with Visitor(base, random.Random(1)) as visitor:
        found = [await visitor.open(""), await visitor.open("link")]
        chosen = await visitor.choose()
        assert chosen is not None
        return [*found, chosen]


def placed(base: str) -> str:
    with urllib.request.urlopen(f"{base}/", timeout=30) as answer:  # noqa: S310
        return str(answer.headers["Set-Cookie"]).partition(f"{STICKY}=")[2].partition(";")[0]


def sent(base: str, path: Path, content: bytes | None = None) -> dict[str, str]:
    body = path.read_bytes() if content is None else content
    asked = urllib.request.Request(f"{base}/api/load?name={path.name}", body, method="POST")  # noqa: S310
    with urllib.request.urlopen(asked, timeout=120) as answer:  # noqa: S310
        assert answer.status == 201
        return dict(json.loads(answer.read()))
