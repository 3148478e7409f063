"""Who stays, who leaves, where, and what it goes with."""

from .answer import StayingAnswer, staying
from .cost import Cost, cost_of_leaving
from .staying_json import staying_json

__all__ = ["Cost", "StayingAnswer", "cost_of_leaving", "staying", "staying_json"]
