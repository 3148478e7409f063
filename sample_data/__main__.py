"""`python -m sample_data NAME FOLDER [--seed N]`, and `python -m sample_data examples`."""

import argparse
import sys
from pathlib import Path

from sample_data.example_files import EXAMPLES, write_examples
from sample_data.scenarios import companies, describe
from sample_data.writing import write_company


def main(arguments: list[str] | None = None) -> int:
    """Writes what was asked for and says where; 2 when the name or the folder is missing."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    if asked.name == "examples":
        for path in write_examples(asked.folder or EXAMPLES):
            print(path)
        return 0
    if asked.name not in companies():
        parser.error(f"no planted company is called {asked.name!r}; see --help for those there are")
    if asked.folder is None:
        parser.error(f"say where to write it: python -m sample_data {asked.name} FOLDER")
    files = write_company(asked.name, asked.folder, asked.seed)
    print(f"{describe(asked.name)} Written to {files.folder}; the truth is in {files.truth.name}.")
    return 0


def _parser() -> argparse.ArgumentParser:
    known = "\n".join(f"  {name:<11} {describe(name)}" for name in companies())
    parser = argparse.ArgumentParser(
        prog="python -m sample_data",
        description="Write a whole invented company with a planted truth as CSV exports.",
        epilog=f"companies:\n{known}\n  examples    rewrites the small files beside this package",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("name", metavar="NAME", help="a company, or 'examples'")
    parser.add_argument("folder", metavar="FOLDER", nargs="?", type=Path)
    parser.add_argument("--seed", type=int, help="another company with the same truth")
    return parser


if __name__ == "__main__":
    sys.exit(main())
