"""A process that loads a file, takes it back and loads it again, until somebody kills it."""

import sys
from pathlib import Path

from dashboard import ingest
from dashboard.settings import Settings


def main() -> None:
    path, settings = Path(sys.argv[1]), Settings(data=Path(sys.argv[2]))
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for row in ingest.list_uploads(settings):
        if row.state == "loaded":
            ingest.undo_upload(row.upload, settings, who="child", publish=False)
    while True:
        receipt = ingest.load_file(path, settings, who="child", publish=False)
        ingest.undo_upload(receipt.upload, settings, who="child", publish=False)


if __name__ == "__main__":
    main()
