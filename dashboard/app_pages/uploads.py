"""Stub."""

from dashboard.widgets.context import Context


def show(context: Context) -> None: ...
