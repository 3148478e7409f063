"""Many links as one JSON document; its keys are stable."""

import math
from typing import Any

from dashboard.stats import NotEnoughData

from .matrix import MatrixAnswer
from .matrix_cells import Cell


def matrix_json(answer: MatrixAnswer) -> dict[str, Any]:
    """One entry a pair, with the number of findings that chance alone would give."""
    return {
        "question": answer.question,
        "sentence": answer.sentence,
        "what_to_do": answer.what_to_do,
        "tested": answer.tested,
        "kept": answer.kept,
        "clear_of_zero": answer.clear,
        "expected_by_chance": answer.by_chance,
        "units": answer.units,
        "links": [_cell(cell) for cell in answer.cells],
        "hidden": {"units": answer.hidden.units, "people": answer.hidden.people},
        "generation": answer.generation,
    }


def _cell(cell: Cell) -> dict[str, Any]:
    pair: dict[str, Any] = {"x": cell.x.metric, "y": cell.y.metric, "verdict": str(cell.verdict)}
    if isinstance(cell.found, NotEnoughData):
        return pair | {"cannot_say": cell.found.reason}
    found = cell.found
    return pair | {
        "r": found.r,
        "ci_low": found.ci_low,
        "ci_high": found.ci_high,
        "p": found.p,
        "n": found.n,
        "adjusted_p": None if math.isnan(cell.adjusted_p) else cell.adjusted_p,
        "kept": cell.kept,
        "against": cell.against,
        "turns_round_inside_regions": cell.turns,
    }
