"""The code that a bundle carries: what its answers are worked out with, and nothing else."""

import ast
from functools import cache
from importlib.resources import files
from pathlib import Path

from dashboard.sql_files import folder

BEGIN = ("dashboard.analyses.all_answers", "dashboard.mart.carried", "dashboard.settings",
         "dashboard.selection")  # fmt: skip
# Their first module gathers a whole package for others; only single modules of it are needed.
BARE = ("dashboard.publish", "dashboard.ingest")
STATEMENTS = ("bundle/*", "measures/*", "publish_duckdb/no_progress_bar",
              "publish_duckdb/attach_published", "publish_duckdb/no_files",
              "publish_duckdb/use_mart", "scope/*")  # fmt: skip


@cache
def carried_code() -> dict[str, bytes]:
    """Path below `code/` and content: modules as they are here, and the SQL they run."""
    found = {}
    for name, path in sorted(_modules().items()):
        place = name.replace(".", "/") + ("/__init__.py" if path.name == "__init__.py" else ".py")
        found[place] = b"" if name in BARE else path.read_bytes()
    for pattern in STATEMENTS:
        for path in sorted(folder().glob(f"{pattern}.sql")):
            found[f"queries/{path.relative_to(folder()).as_posix()}"] = path.read_bytes()
    return found


def _modules() -> dict[str, Path]:
    """Every module of ours that the first ones import, and theirs, and so on."""
    found: dict[str, Path] = {}
    waiting = list(BEGIN)
    while waiting:
        name = waiting.pop()
        path = _path(name)
        if path is None or name in found:
            continue
        found[name] = path
        waiting += [name.rsplit(".", 1)[0]] if "." in name else []
        if name not in BARE:
            waiting += _imported(name, path)
    return found


def _path(name: str) -> Path | None:
    """The file of a module or package of ours; None where it is neither."""
    place = Path(str(files("dashboard"))).parent.joinpath(*name.split("."))
    for path in (place.with_suffix(".py"), place / "__init__.py"):
        if path.is_file():
            return path
    return None


def _imported(name: str, path: Path) -> list[str]:
    """Modules that one imports, and those that the names it imports may be."""
    package = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
    found = []
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            source = ".".join([*above, *([node.module] if node.module else [])])
            found += [source, *(f"{source}.{alias.name}" for alias in node.names)]
    return [one for one in found if one.split(".")[0] == "dashboard"]
