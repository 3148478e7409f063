"""Facts become a mart: aggregates behind the disclosure rules, immutable and numbered."""

from dashboard.publish.generation import Generation
from dashboard.publish.publishing import publish
from dashboard.publish.sources import ENGINES, Source

__all__ = ["ENGINES", "Generation", "Source", "publish"]
