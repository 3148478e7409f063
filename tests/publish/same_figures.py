"""`python -m tests.publish.same_figures COMMIT`: does this tree publish what that one did?

Publishes the same facts with both, time after time, and lays the marts side by side, cell by cell:
sample companies, companies to which things happen at random, and such as are attacked over time.
"""

import argparse
import math
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import numpy as np

from dashboard.cli import main as linkage
from dashboard.publish import publish
from dashboard.settings import Settings
from tests.publish import test_attack_over_time as attacked
from tests.publish.facts import Facts
from tests.publish.seen import everything
from tests.publish.test_refresh import Living

TOP = Path(__file__).parents[2]
THERE = """
import sys
from pathlib import Path
from dashboard.publish import publish
from dashboard.settings import Settings
for line in sys.stdin:
    data, minimum, full = line.split()
    made = publish(Settings(data=Path(data), minimum_group=int(minimum)), full=full == "1")
    print(made.path, flush=True)
"""
SAMPLES = ("true", "dirty")
ALIKE = 1e-9


class Other:
    """The other tree, publishing in a process of its own, with generations of its own."""

    def __init__(self, commit: str, folder: Path) -> None:
        self.tree, self.data = folder / "tree", folder / "there"
        command = ["git", "worktree", "add", "--detach", "--force", str(self.tree), commit]
        subprocess.run(command, cwd=TOP, check=True, capture_output=True)
        self.process = subprocess.Popen(
            [sys.executable, "-c", THERE], cwd=self.tree, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip

    def publish(self, settings: Settings, *, full: bool) -> Path:
        """What the other tree makes of the same facts, after all it made before."""
        self.data.mkdir(exist_ok=True)
        for file in settings.data.glob("*"):
            if file.is_file():
                shutil.copy2(file, self.data / file.name)
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(f"{self.data} {settings.minimum_group} {int(full)}\n")
        self.process.stdin.flush()
        said = self.process.stdout.readline().strip()
        if not said:
            raise SystemExit("the other tree could not publish; see above")
        return Path(said)

    def forget(self) -> None:
        """The next company begins with nothing published."""
        shutil.rmtree(self.data, ignore_errors=True)

    def close(self) -> None:
        """Ends its process and removes its tree."""
        assert self.process.stdin
        self.process.stdin.close()
        self.process.wait()
        command = ["git", "worktree", "remove", "--force", str(self.tree)]
        subprocess.run(command, cwd=TOP, check=True)


def main() -> None:
    """Print every difference; exits with 1 where there is one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("commit")
    parser.add_argument("--seeds", type=int, default=4, help="random companies of each kind")
    asked = parser.parse_args()
    different = compared = 0
    with tempfile.TemporaryDirectory() as folder:
        other = Other(asked.commit, Path(folder))
        try:
            for number, (said, settings, full) in enumerate(moments(Path(folder), asked.seeds)):
                if settings is None:
                    other.forget()
                    continue
                found = differences(other.publish(settings, full=full),
                                    publish(settings, full=full).path)  # fmt: skip
                compared, different = compared + 1, different + bool(found)
                for one in found[:8]:
                    print(f"{number} {said}: {one}", flush=True)
        finally:
            other.close()
    print(f"{compared} pairs of marts compared, {different} differ")
    sys.exit(bool(different))


def moments(folder: Path, seeds: int) -> Iterator[tuple[str, Settings | None, bool]]:
    """What to publish, one after the other; None between two companies."""
    for name in SAMPLES:
        data = folder / name
        linkage(["demo", "--company", name, "--build-only", "--data", str(data)])
        shutil.rmtree(data / "marts", ignore_errors=True)
        yield name, Settings(data=data), True
        yield name, None, False
    for seed in range(seeds):
        rng = np.random.default_rng([seed, 5])
        living = Living(Facts(folder / f"living{seed}"), rng)
        happenings = ["survey", "survey", "customers", "employment", "scores", "taken_back"]
        for step in range(8):
            for _ in range(6 if step == 0 else 2):
                getattr(living, str(rng.choice(happenings)))()
            yield f"living {seed}, {step}", living.facts.settings, bool(rng.random() < 0.2)
        yield "", None, False
    for seed, shape in zip(range(seeds), count(), strict=False):
        yield from _attacked(folder, seed, list(attacked.SHAPES)[shape % len(attacked.SHAPES)])


def _attacked(folder: Path, seed: int, shape: str) -> Iterator[tuple[str, Settings | None, bool]]:
    rng = np.random.default_rng([seed, 17])
    facts = Facts(folder / f"attacked{seed}")
    company = attacked.Company(facts, rng, attacked.SHAPES[shape])
    company.load(company.newcomers(company.leaves, 13))
    for step in range(8):
        if step:
            getattr(company, str(rng.choice(attacked.HAPPENINGS)))()
        yield f"attacked {seed} ({shape}), {step}", replace(facts.settings), rng.random() < 0.3
    yield "", None, False


def differences(one: Path, other: Path) -> list[str]:
    """Cells that are not the same, and rows that only one mart has."""
    left, right = everything(one), everything(other)
    found = []
    for table, rows in left.items():
        if len(rows) != len(right[table]):
            found.append(f"{table}: {len(rows)} rows there, {len(right[table])} here")
            continue
        found += [f"{table}: {a} there, {b} here"
                  for a, b in zip(rows, right[table], strict=True) if not _alike(a, b)]  # fmt: skip
    return found


def _alike(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    return all(
        math.isclose(a, b, rel_tol=ALIKE, abs_tol=ALIKE)
        if isinstance(a, float) and isinstance(b, float)
        else a == b
        for a, b in zip(one, other, strict=True)
    )


if __name__ == "__main__":
    main()
