"""The evidence bundle: one zip from which anybody can work out every number again, offline."""

import hashlib
import io
import json
import platform
import zipfile
from importlib.metadata import version
from pathlib import Path

from dashboard.analyses.all_answers import all_answers
from dashboard.mart.carried import tables_as_parquet
from dashboard.mart.reading import Mart
from dashboard.settings import Settings

from .carried_code import carried_code
from .report import Report

# Zip knows no dates before this; every file bears it, so that the same bundle is the same bytes.
EPOCH = (1980, 1, 1, 0, 0, 0)
README = """\
What this is: the evidence behind a report of Linkage.

    python reproduce.py

works out every number of answers.json again and says whether all agree (exit code 0) or which do
not (1). It needs Python 3.11 or newer with duckdb, numpy and scipy, and no network.

answers.json   every number and sentence of the report
about.json     what was asked, date, filters, generation, thresholds, hidden figures, versions
mart/          the published tables, after the disclosure rules: nobody's single answer is in them
code/          the code and the SQL (code/queries/measures) that the numbers are worked out with
SHA256SUMS     what each file was when it was made

"""


def bundle(report: Report, mart: Mart, settings: Settings) -> bytes:
    """The zip's content: the same report gives the same bytes; holds only what its reader may see.

    Comments, quotes and counts of words are left out: no number rests on them.
    """
    # Everything is said of what the reader's scope shows; there is nothing beyond it in the zip.
    answers = all_answers(mart, settings, None, seen=report.overview, claim=report.claim)
    files: dict[str, bytes] = {
        "README.txt": (README + _small_print(report)).encode(),
        "answers.json": _json(answers),
        "about.json": _json(about(report, settings)),
        "reproduce.py": (Path(__file__).with_name("reproduce.py")).read_bytes(),
    }
    files |= {f"mart/{name}.parquet": data for name, data in tables_as_parquet(mart).items()}
    files |= {f"code/{name}": data for name, data in carried_code().items()}
    sums = [f"{hashlib.sha256(data).hexdigest()}  {name}" for name, data in sorted(files.items())]
    files["SHA256SUMS"] = ("\n".join(sums) + "\n").encode()
    return _zipped(files)


def about(report: Report, settings: Settings) -> dict[str, object]:
    """What the answers rest on; `selection` is the part after `?` of the page's address."""
    small = report.small
    packages = ("duckdb", "numpy", "scipy")
    return {
        "company": small.company,
        "made_on": small.made_on.isoformat(),
        "generation": small.generation,
        "published_on": small.published_on.isoformat(),
        "methods_changed": small.methods_changed.isoformat(),
        "selection": report.claim.selection.to_query() if report.claim else "",
        "filters": dict(small.filters),
        "scope": list(small.scope),
        "thresholds": {
            "minimum_group": small.minimum_group,
            "smallest_effect": settings.smallest_effect,
            "of_waves": {wave.wave: wave.minimum_group for wave in report.waves},
        },
        "hidden": {"units": small.hidden.units, "figures": small.hidden.cells},
        "versions": {"linkage": small.version, "python": platform.python_version()}
        | {name: version(name) for name in packages},
    }


def _small_print(report: Report) -> str:
    return "".join(f"{label}: {said}\n" for label, said in report.small.lines())


def _json(document: object) -> bytes:
    text = json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True, default=str)
    return (text + "\n").encode()


def _zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as packed:
        for name, data in sorted(files.items()):
            entry = zipfile.ZipInfo(f"linkage-evidence/{name}", EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, data)
    return out.getvalue()
