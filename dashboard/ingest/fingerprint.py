"""The fingerprints by which a file, and a layout, are known again."""

import hashlib
from pathlib import Path


def fingerprint_of(names: tuple[str, ...]) -> str:
    """SHA-256 of column names in their order."""
    return hashlib.sha256("\n".join(names).encode()).hexdigest()


def sha256_of(path: Path) -> str:
    """SHA-256 of a file's bytes, as hexadecimal text."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
