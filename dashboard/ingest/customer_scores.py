"""The scores customers give, the headers they go by and the scale each is asked on."""

from typing import Final

# Headers of customers' scores and the scale each is asked on.
CUSTOMER_SCORES: Final[dict[str, tuple[str, ...]]] = {
    "nps": ("nps", "nps score", "net promoter score", "likelihood to recommend", "recommend",
            "nps rating", "would recommend"),
    "csat": ("csat", "csat score", "satisfaction", "customer satisfaction", "satisfaction score",
             "overall satisfaction"),
    "ces": ("ces", "effort", "customer effort", "customer effort score", "effort score"),
    "stars": ("stars", "star rating", "review stars", "rating"),
}  # fmt: skip
USUAL_SCALE: Final = {
    "nps": (0.0, 10.0),
    "csat": (1.0, 5.0),
    "ces": (1.0, 7.0),
    "stars": (1.0, 5.0),
}
