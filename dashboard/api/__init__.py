"""The same answers for other programs: read only, under the same limits and disclosure rules."""

from dashboard.api.addresses import routes

__all__ = ["routes"]
