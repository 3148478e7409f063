"""A process that loads a file, puts another in its place, takes that back, brings it back and takes
it back again, round and round, until somebody kills it."""

import sys
from pathlib import Path

from dashboard import ingest
from dashboard.settings import Settings


def main() -> None:
    first, second = Path(sys.argv[1]), Path(sys.argv[2])
    settings = Settings(data=Path(sys.argv[3]))
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for row in ingest.list_uploads(settings):
        if row.state == "loaded":
            ingest.undo_upload(row.upload, settings, who="child", publish=False)
    while True:
        old = ingest.load_file(first, settings, who="child", publish=False)
        new = ingest.load_file(
            second, settings, who="child", publish=False, accept_rejects=True, supersedes=old.upload
        )
        ingest.undo_upload(new.upload, settings, who="child", publish=False)
        ingest.redo_upload(new.upload, settings, publish=False)
        ingest.undo_upload(new.upload, settings, who="child", publish=False)


if __name__ == "__main__":
    main()
