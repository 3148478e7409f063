"""Writing each kind of file into the store: what is checked across rows, and what is written."""

from dashboard.ingest.writing.answers import Answers
from dashboard.ingest.writing.comments import Comments
from dashboard.ingest.writing.customer_answers import CustomerAnswers
from dashboard.ingest.writing.employment import Employment
from dashboard.ingest.writing.headcounts import Headcounts
from dashboard.ingest.writing.invitations import Invitations
from dashboard.ingest.writing.loader import Loader
from dashboard.ingest.writing.reorganisation import Reorganisation
from dashboard.ingest.writing.unit_scores import UnitScores
from dashboard.ingest.writing.units import Units

__all__ = ["LOADERS", "Loader"]

LOADERS: dict[str, type[Loader]] = {
    "answers": Answers,
    "customer_answers": CustomerAnswers,
    "employment": Employment,
    "headcounts": Headcounts,
    "units": Units,
    "unit_scores": UnitScores,
    "comments": Comments,
    "invitations": Invitations,
    "reorganisation": Reorganisation,
}
