"""Several files in the order in which each finds what it rests on: units before facts."""

from collections.abc import Sequence
from typing import Final

from dashboard.errors import LinkageError
from dashboard.ingest.intake import Intake
from dashboard.ingest.planning import plan_file
from dashboard.settings import Settings
from dashboard.store.connection import open_store

# Waves are dated by their answers, so those come before who was invited and what was said.
ORDER: Final = (
    "units",
    "reorganisation",
    "employment",
    "headcounts",
    "answers",
    "invitations",
    "comments",
    "customer_answers",
    "unit_scores",
)


def in_order(intakes: Sequence[Intake], settings: Settings) -> tuple[Intake, ...]:
    """Units first, then what rests on them; files nobody knows last. Else the order stays."""
    with open_store(settings, write=False) as con:

        def place(intake: Intake) -> int:
            try:
                planned = plan_file(con, intake.path, intake.kind, intake.map_path, intake.wave)
                return ORDER.index(planned.plan.kind)
            except LinkageError:
                return len(ORDER)

        return tuple(sorted(intakes, key=place))
