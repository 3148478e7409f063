"""Stub."""

from dashboard.widgets.context import Context


def offer(context: Context) -> None: ...
