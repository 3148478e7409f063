"""Planted companies, smaller than the demonstration's, loaded and published once a test run."""

import atexit
import json
import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import sample_data
from dashboard import ingest, publish
from dashboard.settings import Settings
from sample_data import Size

# Nine quarterly waves reach back over every change that the dirty company makes.
SMALL = Size(units=40, regions=4, staff=24, answers=20, waves=9, comments=0.0)


@cache
def planted(name: str, size: Size = SMALL) -> tuple[Settings, dict[str, Any]]:
    """The company's data folder and its truth."""
    folder = Path(mkdtemp(prefix=f"linkage-{name}-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    settings = Settings(data=folder / "data")
    written = sample_data.write_company(name, folder / "files", size=size)
    for path, map_path in written.uploads:
        if path.stem != "staff_comments" or size.comments:
            ingest.load_file(path, settings, map_path=map_path, who="test", publish=False,
                             accept_rejects=True)  # fmt: skip
    publish.publish(settings)
    return settings, json.loads(written.truth.read_text(encoding="utf-8"))
