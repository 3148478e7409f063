"""An invented company becomes facts, the way its own people would load it."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import sample_data
from dashboard import publish
from dashboard.ingest.loading import load_file
from dashboard.settings import Settings

Report = Callable[[float, str], None]


def load_sample_company(
    name: str, settings: Settings, on_progress: Report, who: str = "sample company"
) -> None:
    """Make the company's files, load them all with their maps, publish once.

    Rows that are wrong on purpose are left out and listed, as a person who accepts them would.
    """
    with tempfile.TemporaryDirectory() as spool:
        on_progress(0.0, "Inventing people and customers")
        files = sample_data.write_company(name, Path(spool)).uploads
        for number, (path, map_path) in enumerate(files, start=1):
            on_progress(number / (len(files) + 2), f"Loading {path.name}")
            load_file(path, settings, map_path=map_path, who=who, publish=False,
                      accept_rejects=True)  # fmt: skip
        on_progress(0.9, "Publishing")
        publish.publish(settings)
