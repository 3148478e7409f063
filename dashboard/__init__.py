"""Linkage: do happy employees make happy customers here?"""

from datetime import date
from typing import Final

__version__ = "0.1.0"

# Raised whenever a published number would come out differently from the same data; printed on
# every answer so that two reports can be told apart.
METHODS_CHANGED: Final = date(2026, 11, 30)
