"""One view of service: agreement of people, level by level, and what to talk about."""

from .answer import SharedViewAnswer, shared_view
from .shared_view_json import shared_view_json

__all__ = ["SharedViewAnswer", "shared_view", "shared_view_json"]
