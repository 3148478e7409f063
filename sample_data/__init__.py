"""Whole companies from a seed, with a planted truth written beside the data.

    >>> from pathlib import Path
    >>> import sample_data
    >>> files = sample_data.write_company("true", Path("harbour-and-pine"))  # doctest: +SKIP

`python -m sample_data NAME FOLDER` does the same from the command line.
"""

from sample_data.scenarios import companies, describe, scenario
from sample_data.simulation import Simulated, simulate
from sample_data.size import FULL, QUICK, Size
from sample_data.writing import CompanyFiles, write_company

__all__ = [
    "FULL",
    "QUICK",
    "CompanyFiles",
    "Simulated",
    "Size",
    "companies",
    "describe",
    "scenario",
    "simulate",
    "write_company",
]
