"""The shape of the whole tree: layers, names, sizes, and where SQL may stand."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).resolve().parent.parent
PACKAGE = TOP / "dashboard"
MODULES = sorted(PACKAGE.rglob("*.py"))
OURS = sorted([*MODULES, *(TOP / "sample_data").rglob("*.py")])
TOP_LEVEL = {
    "dashboard", "queries", "sample_data", "tests", "pyproject.toml", "README.md",
    "LICENSE", "CHANGELOG.md", ".ci", ".gitignore", ".streamlit",
}  # fmt: skip
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "core", "base", "manager"}
STATEMENT = re.compile(
    r"^\s*(select\s.+\sfrom|insert\s+into|update\s+\w+\s+set|delete\s+from|create\s+(or|table|view|temp)"
    r"|drop\s+(table|view|schema)|alter\s+table|attach\s|with\s+\w+\s+as\s*\(|copy\s+\(|pragma\s)",
    re.IGNORECASE | re.DOTALL,
)


def tracked(*patterns: str) -> list[str]:
    done = subprocess.run(
        ["git", "ls-files", *patterns], cwd=TOP, capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()


def test_the_import_contracts_hold() -> None:
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    done = subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_nothing_else_stands_at_the_top() -> None:
    assert {path.split("/")[0] for path in tracked()} <= TOP_LEVEL


def test_no_module_shadows_the_standard_library() -> None:
    names = {path.stem if path.stem != "__init__" else path.parent.name for path in MODULES}
    packages = {path.parent.name for path in MODULES}
    assert not packages & set(sys.stdlib_module_names)
    assert not {n for n in names if n in {"statistics", "types", "typing", "random", "code"}}


def test_no_folder_is_called_pages() -> None:
    assert not [path for path in PACKAGE.rglob("pages") if path.is_dir()]


def test_no_name_is_vague() -> None:
    assert not [path for path in OURS if path.stem in VAGUE or path.parent.name in VAGUE]


@pytest.mark.parametrize("path", OURS, ids=lambda path: str(path.relative_to(TOP)))
def test_a_file_holds_no_sql_and_stays_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 300
    tree = ast.parse(text)
    strings = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant)]
    assert not [s for s in strings if isinstance(s, str) and STATEMENT.match(s)]


@pytest.mark.parametrize("path", OURS, ids=lambda path: str(path.relative_to(TOP)))
def test_no_function_is_longer_than_a_screen(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = [f"{f.name}: {_body_lines(f)} lines" for f in functions if _body_lines(f) > 40]
    assert not long


def _body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    body = function.body[1:] if ast.get_docstring(function) else function.body
    if not body:
        return 0
    return (body[-1].end_lineno or 0) - body[0].lineno + 1


def test_the_median_file_is_short() -> None:
    sizes = sorted(len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES)
    assert sizes[len(sizes) // 2] <= 110


def test_no_path_of_a_machine_is_committed() -> None:
    found = [
        path
        for path in tracked("*.py", "*.sql", "*.toml", "*.md")
        if re.search(r"/(home|root|Users|work)/\w", (TOP / path).read_text(encoding="utf-8"))
    ]
    assert not found
