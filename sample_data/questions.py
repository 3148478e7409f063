"""The twelve questions of the engagement survey and how answers come about."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """`loading` on the person's engagement and `own` unit SD, in points of the item's scale.

    The drivers' loadings fall from Manager to Workload: that is their planted order.
    """

    text: str
    role: str
    driver: str
    mean: float
    loading: float
    noise: float
    own: float = 0.0
    low: int = 1
    high: int = 5
    reversed: bool = False


QUESTIONS = (
    Question(
        "How likely are you to recommend us as a place to work?",
        "enps",
        "Advocacy",
        7.4,
        2.3,
        1.3,
        low=0,
        high=10,
    ),
    Question("I feel proud to work here", "engagement", "Engagement", 3.8, 1.0, 0.62),
    Question("My work gives me energy", "engagement", "Engagement", 3.5, 1.0, 0.66),
    Question(
        "I rarely think about looking for another job", "engagement", "Engagement", 3.4, 1.0, 0.78
    ),
    Question("I gladly do more than is asked of me", "engagement", "Engagement", 3.7, 0.95, 0.66),
    Question(
        "My manager treats me fairly and with respect",
        "driver",
        "Manager",
        3.9,
        0.95,
        0.55,
        own=0.06,
    ),
    Question("Good work is noticed here", "driver", "Recognition", 3.3, 0.8, 0.75, own=0.10),
    Question("I can learn and grow here", "driver", "Growth", 3.4, 0.6, 0.85, own=0.14),
    Question(
        "I can get my work done in the time I have", "driver", "Workload", 3.2, 0.35, 0.95, own=0.20
    ),
    Question(
        "I am proud of the service we give",
        "service_climate",
        "Pride in service",
        3.8,
        0.85,
        0.65,
        own=0.06,
    ),
    Question(
        "We all mean the same thing by good service",
        "service_climate",
        "Shared view of service",
        3.5,
        0.6,
        0.8,
        own=0.14,
    ),
    Question(
        "Stress at work makes it hard to be friendly to customers",
        "service_climate",
        "Strain",
        2.6,
        -0.7,
        0.85,
        own=0.12,
        reversed=True,
    ),
)
SHARED_VIEW = "Shared view of service"


def planted_driver_order() -> tuple[str, ...]:
    """Drivers of engagement from the strongest to the weakest."""
    drivers = [question for question in QUESTIONS if question.role == "driver"]
    return tuple(q.driver for q in sorted(drivers, key=lambda q: -q.loading))
