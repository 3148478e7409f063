"""`python -m tests`: every check of the project, in the order in which they fail fastest.

Extra words go to pytest: `python -m tests --slow`, `python -m tests tests/stats -k icc`.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")


def main() -> int:
    """0 when everything passed; the code of the first check that did not."""
    if not find_browser():
        return 1
    python = sys.executable
    beside = Path(python).parent
    checks = [
        [python, "-m", "ruff", "check", "."],
        [python, "-m", "ruff", "format", "--check", "."],
        [python, "-m", "mypy"],
        [str(beside / "lint-imports")],
        [python, "-m", "pytest", "-n", "2", "--dist", "loadgroup", *sys.argv[1:]],
    ]
    for check in checks:
        print("$", " ".join(check[1:] if check[0] == python else check), flush=True)
        code = subprocess.run(check, cwd=TOP, check=False).returncode
        if code:
            return code
    return 0


def find_browser() -> str | None:
    """Path of a Chromium, installed first where that is possible; None after saying why not."""
    if found := _browser():
        return found
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        print("No Chromium found: installing Debian's package.", flush=True)
        for command in (["update", "-qq"], ["install", "-y", "-qq", "chromium"]):
            subprocess.run(["apt-get", *command], stdout=subprocess.DEVNULL, check=False)
    if found := _browser():
        return found
    print(
        "The browser tests need Chromium and found none. Install it (Debian, Ubuntu: "
        "`sudo apt-get install chromium`; macOS: `brew install chromium`) or name an installed "
        "Chrome with LINKAGE_CHROMIUM=/path/to/chrome, then run this line again.",
        file=sys.stderr,
    )
    return None


def _browser() -> str | None:
    named = os.environ.get("LINKAGE_CHROMIUM")
    return next(filter(None, map(shutil.which, (*filter(None, [named]), *BROWSERS))), None)


if __name__ == "__main__":
    sys.exit(main())
