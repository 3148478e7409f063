"""Raving against merely satisfied: shares, the ladder of units, movement against chance."""

from .answer import RavingAnswer, possible_ladders, raving
from .raving_json import raving_json

__all__ = ["RavingAnswer", "possible_ladders", "raving", "raving_json"]
