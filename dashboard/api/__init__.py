"""The same answers for other programs, under the same limits and disclosure rules; and files in."""

from dashboard.api.addresses import routes

__all__ = ["routes"]
