"""A process that loads a file while no file of its own may grow beyond so many bytes: to whoever
writes, that is a disk that fills up."""

import resource
import sys
from pathlib import Path

from dashboard import ingest
from dashboard.errors import LinkageError
from dashboard.settings import Settings


def main() -> None:
    path, settings, most = Path(sys.argv[1]), Settings(data=Path(sys.argv[2])), int(sys.argv[3])
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    try:
        ingest.load_file(path, settings, who="child", publish=False)
    except LinkageError as error:
        sys.stdout.write(str(error))
        sys.exit(1)


if __name__ == "__main__":
    main()
