"""A process that loads, publishes, replaces, takes back, brings back and backs up, round and round,
until somebody kills it. It tells each job before it begins it."""

import sys
from itertools import count
from pathlib import Path

from dashboard import ingest
from dashboard.care.backup import back_up
from dashboard.settings import Settings


def main(first: Path, second: Path, data: Path, backups: Path) -> None:
    settings = Settings(data=data)
    tell("begin")
    for row in ingest.list_uploads(settings):
        if row.state == "loaded":
            ingest.undo_upload(row.upload, settings, who="child", publish=False)
    for turn in count():
        tell("load")
        old = ingest.load_file(first, settings, who="child")
        tell("supersede")
        new = ingest.load_file(second, settings, who="child", supersedes=old.upload)
        tell("backup")
        back_up(settings, backups / f"{data.stat().st_mtime_ns}-{turn}.linkage")
        tell("undo")
        ingest.undo_upload(new.upload, settings, who="child")
        tell("redo")
        ingest.redo_upload(new.upload, settings)
        ingest.undo_upload(new.upload, settings, who="child", publish=False)


def tell(job: str) -> None:
    sys.stdout.write(f"{job}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
