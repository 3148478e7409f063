"""Findings for machines: JSON of our own, and SARIF for the code views of Git hosts."""

from collections.abc import Iterable
from pathlib import Path

from dashboard import __version__
from dashboard.mart.finding import Finding

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
RULE = "question-file"


def findings_json(findings: Iterable[Finding]) -> dict[str, object]:
    """{"findings": [{"file", "line", "what", "what_to_do"}]}; line 0 = the file as a whole."""
    return {
        "findings": [
            {"file": str(f.file), "line": f.line, "what": f.what, "what_to_do": f.what_to_do}
            for f in findings
        ]
    }


def findings_sarif(findings: Iterable[Finding], top: Path) -> dict[str, object]:
    """SARIF 2.1.0; files inside `top` by their path from there, as the Git hosts want them."""
    rule = {
        "id": RULE,
        "shortDescription": {"text": "A question file must read, fit the tables and run"},
        "defaultConfiguration": {"level": "error"},
    }
    driver = {"name": "linkage check", "version": __version__, "rules": [rule]}
    results = [_result(one, top) for one in findings]
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "results": results}],
    }


def _result(finding: Finding, top: Path) -> dict[str, object]:
    path = finding.file.absolute()
    inside = path.is_relative_to(top.absolute())
    uri = path.relative_to(top.absolute()).as_posix() if inside else path.as_uri()
    place = {"artifactLocation": {"uri": uri}, "region": {"startLine": max(finding.line, 1)}}
    return {
        "ruleId": RULE,
        "level": "error",
        "message": {"text": f"{finding.what} {finding.what_to_do}".strip()},
        "locations": [{"physicalLocation": place}],
    }
