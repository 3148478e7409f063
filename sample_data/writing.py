"""A planted company as a folder of exports, their maps and the written-down truth."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sample_data.company import Company, make_company
from sample_data.export_customers import write_customers
from sample_data.export_staff import (
    write_answers,
    write_employment,
    write_invitations,
    write_staff_comments,
)
from sample_data.export_units import write_results, write_units
from sample_data.maps_text import MAPS, answers_map
from sample_data.size import FULL, Size
from sample_data.truth import truth_of

# In the order in which they are best loaded: units first.
EXPORTS: dict[str, Callable[[Path, Company], None]] = {
    "units": write_units,
    "engagement_answers": write_answers,
    "invitations": write_invitations,
    "employment": write_employment,
    "customer_answers": write_customers,
    "results": write_results,
    "staff_comments": write_staff_comments,
}


@dataclass(frozen=True, slots=True)
class CompanyFiles:
    """Where a company was written."""

    folder: Path

    @property
    def truth(self) -> Path:
        """truth.json: what was planted and what an honest analysis should say."""
        return self.folder / "truth.json"

    def export(self, name: str) -> Path:
        """The CSV of one upload, such as "units"."""
        return self.folder / f"{name}.csv"

    def map(self, name: str) -> Path:
        """The map file that says what the upload's columns are."""
        return self.folder / "maps" / f"{name}.toml"

    @property
    def uploads(self) -> tuple[tuple[Path, Path], ...]:
        """(CSV, map) of every upload, in the order to load them."""
        return tuple((self.export(name), self.map(name)) for name in EXPORTS)


def write_company(
    name: str, folder: Path, seed: int | None = None, size: Size = FULL
) -> CompanyFiles:
    """Writes the company called `name`; existing files of the same names are replaced.

    seed: the company's own one when None. Same name, seed and size: the same bytes.
    Raises ValueError for an unknown name.
    """
    made = make_company(name, seed, size)
    files = CompanyFiles(folder)
    (folder / "maps").mkdir(parents=True, exist_ok=True)
    for export, write in EXPORTS.items():
        write(files.export(export), made)
        if export != "engagement_answers":
            shutil.copyfile(MAPS / f"{export}.toml", files.map(export))
    files.map("engagement_answers").write_text(answers_map(), encoding="utf-8", newline="\n")
    text = json.dumps(truth_of(made), indent=2, ensure_ascii=False)
    files.truth.write_text(text + "\n", encoding="utf-8", newline="\n")
    return files
