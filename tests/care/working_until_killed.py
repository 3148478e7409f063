"""Forgets, backs up and restores in a circle until somebody kills it."""

import sys
from datetime import date
from pathlib import Path

from dashboard.care.backup import back_up
from dashboard.care.restore import restore
from dashboard.settings import Settings
from dashboard.store.forgetting import forget_before


def main(data: Path, backup: Path) -> None:
    settings = Settings(data=data)
    sys.stdout.write("begun\n")
    sys.stdout.flush()
    turn = 0
    while True:
        turn += 1
        forget_before(settings, date(2022, 1, 1))
        back_up(settings, backup.with_name(f"{turn}.linkage"))
        backup.with_name(f"{turn}.linkage").unlink()
        restore(settings, backup)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
