"""Reviews in public: Trustpilot's table, Google's business profile."""

from dashboard.ingest.formats.customer_plan import customer_plan, score
from dashboard.ingest.formats.format import Format
from dashboard.ingest.head import Head
from dashboard.ingest.mapping import Map

PILOT, GOOGLE = "Trustpilot reviews", "Google reviews"
_FIVE = (1.0, 5.0)
_PILOT_PEOPLE = ("Review Username", "Review User Email", "Review Consumer User Id")
_GOOGLE_PEOPLE = ("reviewer.displayName", "reviewer.profilePhotoUrl")


def _pilot(head: Head) -> float:
    return 0.95 * bool(head.find("review stars") and head.find("review id", "business unit id"))


def _plan_pilot(head: Head) -> Map:
    columns = {
        "unit": head.find("location id", "business unit id", "domain url"),
        "unit_name": head.find("location name", "webshop name"),
        "answered_on": head.find("review created utc", "review created"),
        "comment": head.find("review content"),
        "answer_id": head.find("review id"),
    }
    if columns["unit"] == head.find("location id") and not any(head.column(columns["unit"])):
        columns["unit"] = head.find("business unit id", "domain url")
    stars = score(head, "stars", head.find("review stars"), _FIVE)
    return customer_plan(head, PILOT, [stars], columns, personal=_PILOT_PEOPLE)


def _google(head: Head) -> float:
    return 0.95 * bool(head.find("starrating") and head.find("createtime", "reviewid"))


def _plan_google(head: Head) -> Map:
    columns = {
        "unit": head.find("name locations", "location", "location name"),
        "answered_on": head.find("createtime", "updatetime"),
        "comment": head.find("comment"),
        "answer_id": head.find("reviewid", "name reviews"),
    }
    stars = score(head, "stars", head.find("starrating"), _FIVE)
    return customer_plan(head, GOOGLE, [stars], columns, personal=_GOOGLE_PEOPLE)


TRUSTPILOT = Format(PILOT, "customer_answers", _pilot, _plan_pilot)
GOOGLE_REVIEWS = Format(GOOGLE, "customer_answers", _google, _plan_google)
