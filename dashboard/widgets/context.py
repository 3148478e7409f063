"""What every page is handed: the settings, the published figures, and which ones they are."""

from dataclasses import dataclass

from dashboard.errors import NoGeneration
from dashboard.mart.reading import Mart
from dashboard.settings import Settings


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """One visit to one page.

    Attributes:
        mart: the published figures; None while nothing has been published.
        newest: number of the newest generation; None while there is none.
        pinned: generation that the address asks for (`?g=42`); None = the newest.
    """

    settings: Settings
    mart: Mart | None
    newest: int | None
    pinned: int | None = None

    @property
    def generation(self) -> int:
        """Number of the generation on the screen.

        Raises:
            NoGeneration: nothing has been published; the frame shows the welcome before this.
        """
        if self.mart is None:
            raise NoGeneration("Nothing has been published yet. Load a file on the Uploads page.")
        return self.mart.number
