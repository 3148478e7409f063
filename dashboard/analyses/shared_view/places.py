"""How alike the people of each place answer the questions on service."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
import numpy.typing as npt

from dashboard.analyses.scope import COMBINED
from dashboard.language import later
from dashboard.mart.reading import Mart
from dashboard.stats import Interval, NotEnoughData
from dashboard.stats.agreement_sums import AgreementOfSums, agreement_of_sums
from dashboard.stats.scores import mean_interval_from_sums

# What the field calls enough agreement to speak of one view (James, Demaree and Wolf 1984).
ENOUGH = 0.70


class View(StrEnum):
    """Where a place's whole interval lies from `ENOUGH`."""

    ONE = later("one view")
    SEVERAL = later("several views")
    OPEN = later("cannot tell")


@dataclass(frozen=True, slots=True)
class ServiceItem:
    """A question on service; `text` as it was asked, `turned`: scored the other way round."""

    metric: str
    text: str
    options: int
    turned: bool


@dataclass(frozen=True, slots=True)
class ItemView:
    """One question in one place: mean on 0 to 100, higher is better; agreement 0 to 1."""

    item: ServiceItem
    mean: Interval
    found: AgreementOfSums


@dataclass(frozen=True, slots=True)
class Place:
    """A unit of any level over all questions on service that may be shown there."""

    unit: str
    name: str
    kind: str
    level: int
    leaf: bool
    region: str
    mean: float
    found: AgreementOfSums
    items: tuple[ItemView, ...]

    @property
    def view(self) -> View:
        agreement = self.found.agreement
        if agreement.low >= ENOUGH:
            return View.ONE
        return View.SEVERAL if agreement.high < ENOUGH else View.OPEN


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked, in which wave, and what every place said."""

    wave: str
    items: tuple[ServiceItem, ...]
    places: tuple[Place, ...]

    def level(self, level: int) -> tuple[Place, ...]:
        """Without small units told together: several places are not one of a level."""
        return tuple(
            place for place in self.places if place.level == level and place.kind != COMBINED
        )

    @property
    def leaves(self) -> tuple[Place, ...]:
        return tuple(place for place in self.places if place.leaf)


def asked(mart: Mart) -> Asked | NotEnoughData:
    """Every place that may be shown, the whole first."""
    found = mart.columns("service_items")
    if not found["unit"].size:
        return NotEnoughData(
            "No question of the survey is marked as being about service, so nobody can say "
            "whether people share one view of it."
        )
    items = _items(found)
    places = []
    for unit in dict.fromkeys(found["unit"].tolist()):
        if place := _place(found, np.flatnonzero(found["unit"] == unit), items):
            places.append(place)
    return Asked(str(found["wave"][0]), tuple(items.values()), tuple(places))


def _items(found: dict[str, npt.NDArray[Any]]) -> dict[str, ServiceItem]:
    items = {}
    for i, metric in enumerate(found["metric"]):
        if metric not in items:
            # Scales of questions are whole numbers: 1 to 5 has five options.
            options = round(float(found["high"][i] - found["low"][i])) + 1
            items[metric] = ServiceItem(
                metric, str(found["text"][i]), options, bool(found["reversed"][i])
            )
    return items


def _place(
    found: dict[str, npt.NDArray[Any]], rows: npt.NDArray[np.intp], items: dict[str, ServiceItem]
) -> Place | None:
    people, total, squares = (found[key][rows] for key in ("weight", "total", "total_squares"))
    here = [items[metric] for metric in found["metric"][rows]]
    agreed = agreement_of_sums(people, total, squares, [item.options for item in here])
    if isinstance(agreed, NotEnoughData):
        return None
    views = []
    for k, item in enumerate(here):
        part = slice(k, k + 1)
        alone = agreement_of_sums(people[part], total[part], squares[part], [item.options])
        mean = mean_interval_from_sums(float(people[k]), float(total[k]), float(squares[k]))
        if not (isinstance(alone, NotEnoughData) or isinstance(mean, NotEnoughData)):
            views.append(ItemView(item, mean, alone))
    first = rows[0]
    return Place(
        unit=str(found["unit"][first]),
        name=str(found["name"][first]),
        kind=str(found["kind"][first]),
        level=int(found["level"][first]),
        leaf=bool(found["leaf"][first]),
        region=str(found["region"][first] or ""),
        mean=float(np.mean(total / people)),
        found=agreed,
        items=tuple(views),
    )
