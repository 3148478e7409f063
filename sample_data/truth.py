"""truth.json: what was planted, what came of it by chance, and what to expect of an analysis."""

from typing import Any

import numpy as np

from sample_data.answers import BLANK
from sample_data.company import Company
from sample_data.damage import MARGIN_CHANGED_IN, MISSING_ANSWERS, SCALE_CHANGED_ON, outlier
from sample_data.export_staff import FADED_REGION, faded_from, wave_labels
from sample_data.latent import LAG, MOVEMENT, PERSISTENCE, Floats
from sample_data.questions import planted_driver_order
from sample_data.results import MARGIN_EFFECT, REPEAT_EFFECT, REVENUE_EFFECT
from sample_data.scales import CUSTOMER_UNIT_SD, STAFF_UNIT_SD
from sample_data.stores import REGIONS
from sample_data.workforce import ENGAGEMENT_EFFECT

DIRECTION = {
    "staff": "staff to customers",
    "customers": "customers to staff",
    "neither": "no link over time",
}


def truth_of(made: Company) -> dict[str, Any]:
    """The whole document, ready for JSON; numbers are rounded to four decimals."""
    truth = made.truth
    return {
        "name": truth.name,
        "company": truth.company,
        "about": truth.about,
        "seed": made.seed,
        "verdict": truth.verdict,
        "verdict_when_cleaned": truth.verdict_when_cleaned or truth.verdict,
        "must_warn": list(truth.must_warn),
        "ladder": {rung: list(answers) for rung, answers in truth.rungs.items()},
        "lag_months": LAG if truth.first != "neither" else None,
        "direction": DIRECTION[truth.first],
        "planted": _planted(made),
        "came_out": _came_out(made),
        "sizes": _sizes(made),
        "dates": _dates(made),
        "other_links": _other_links(),
        "drivers_of_engagement": list(planted_driver_order()),
        "in_their_words": _in_their_words(made),
        "damage": _damage(made) if truth.damaged else {},
    }


def _planted(made: Company) -> dict[str, Any]:
    truth = made.truth
    slope = truth.within_r * CUSTOMER_UNIT_SD / STAFF_UNIT_SD
    return {
        "between_r": truth.between_r,
        "between_r_is_within_regions": truth.region_share > 0,
        "region_share": truth.region_share,
        "size_loading": 0.0 - truth.size_loading,
        "within_r": truth.within_r,
        "within_slope_nps_points_per_engagement_point": (
            round(slope, 4) if truth.first == "staff" else None
        ),
        "trend_sd": truth.trend,
        "movement_sd": MOVEMENT,
        "persistence_by_quarter": PERSISTENCE,
        "unit_sd": {"engagement_1_to_5": STAFF_UNIT_SD, "nps_0_to_10": CUSTOMER_UNIT_SD},
    }


def _came_out(made: Company) -> dict[str, Any]:
    """Correlations of the true levels this seed drew, before any sampling of answers."""
    staff = made.latent.staff.mean(axis=1)
    customer = made.latent.customer.mean(axis=1)
    inside = {
        REGIONS[n]: _r(staff[made.stores.region == n], customer[made.stores.region == n])
        for n in sorted(set(made.stores.region.tolist()))
    }
    lead = staff_then_customer(made)
    return {
        "between_r": _r(staff, customer),
        "between_r_by_region": inside,
        "between_r_given_floor_area": _partial(staff, customer, made.stores.size),
        "within_r_customers_later": _r(*lead[0]),
        "within_r_customers_earlier": _r(*lead[1]),
    }


def staff_then_customer(
    made: Company,
) -> tuple[tuple[Floats, Floats], tuple[Floats, Floats]]:
    """True movements (staff at a wave, customers LAG months later) and (…, LAG earlier)."""
    month = np.array([made.calendar.wave_month(wave) for wave in range(made.calendar.waves)])
    staff = _movement(made.latent.staff[:, month])
    later = _movement(made.latent.customer[:, month + LAG])
    earlier = _movement(made.latent.customer[:, month - LAG])
    return (staff, later), (staff, earlier)


def _movement(levels: Floats) -> Floats:
    """What is left when every unit's and every wave's mean is taken out."""
    by_unit = levels - levels.mean(axis=1, keepdims=True)
    movement: Floats = (by_unit - by_unit.mean(axis=0)).ravel()
    return movement


def _r(first: Floats, second: Floats) -> float | None:
    if len(first) < 3:
        return None
    return round(float(np.corrcoef(first, second)[0, 1]), 4)


def _partial(first: Floats, second: Floats, given: Floats) -> float | None:
    design = np.column_stack([np.ones(len(given)), given])
    left = [y - design @ np.linalg.lstsq(design, y, rcond=None)[0] for y in (first, second)]
    return _r(*left)


def _sizes(made: Company) -> dict[str, Any]:
    people = np.zeros((made.calendar.waves, len(made.stores.code)), dtype=np.int64)
    np.add.at(people, (made.survey.wave, made.force.store[made.survey.spell]), 1)
    small = ((people > 0) & (people < 5)).sum(axis=0).tolist()
    return {
        "stores": len(made.stores.code),
        "regions": len(set(made.stores.region.tolist())),
        "waves": made.calendar.waves,
        "respondents_by_wave": people.sum(axis=1).tolist(),
        "invited_by_wave": made.survey.invited.sum(axis=1).tolist(),
        "survey_rows": len(made.survey.spell),
        "employees": made.force.people,
        "customer_answers": len(made.heard.store),
        "customer_answers_with_nps": int((made.heard.nps != BLANK).sum()),
        "stores_with_a_wave_under_five": [
            code for code, few in zip(made.stores.code, small, strict=True) if few
        ],
    }


def _dates(made: Company) -> dict[str, Any]:
    last = made.calendar.waves - 1
    stores = made.stores
    months = range(made.calendar.months)
    return {
        "first_day": made.calendar.month_start(0).isoformat(),
        "last_day": made.calendar.last_day.isoformat(),
        "first_wave_closed": made.calendar.closed_on(0).isoformat(),
        "last_wave_closed": made.calendar.closed_on(last).isoformat(),
        "opened": {
            code: day.isoformat()
            for code, day, month in zip(
                stores.code, stores.opened_on, stores.opened_month.tolist(), strict=True
            )
            if month in months
        },
        "closed": {
            code: day.isoformat()
            for code, day in zip(stores.code, stores.closed_on, strict=True)
            if day
        },
    }


def _other_links() -> dict[str, Any]:
    return {
        "engagement_to_voluntary_turnover": {
            "log_rate_per_unit_sd": ENGAGEMENT_EFFECT,
            "says": "engaged stores lose fewer people of their own will",
        },
        "engagement_to_involuntary_turnover": {"log_rate_per_unit_sd": 0.0, "says": "none"},
        "turnover_to_customers": {"says": "none of its own"},
        "customers_to_results": {
            "log_revenue_per_m2_per_unit_sd": REVENUE_EFFECT,
            "margin_points_per_unit_sd": MARGIN_EFFECT,
            "repeat_points_per_unit_sd": REPEAT_EFFECT,
            "says": "in the same month",
        },
    }


def _in_their_words(made: Company) -> dict[str, Any]:
    wave = faded_from(made)
    return {
        "pride_fades_in": REGIONS[FADED_REGION],
        "from_wave": wave_labels(made)[wave],
        "from_day": made.calendar.opened_on(wave).isoformat(),
        "only_customers_mention": ["parking", "delivery"],
        "only_staff_mention": ["shifts", "workload"],
    }


def _damage(made: Company) -> dict[str, Any]:
    return {
        "outlier_store": made.stores.code[outlier(made.stores)],
        "zero_means_missing": {
            "engagement_answers": "every 1-5 question",
            "share_of_answers": MISSING_ANSWERS,
            "customer_answers": "CSAT",
            "results": "Revenue and Margin %",
        },
        "totals_among_units": {
            "results": [f"{region} total" for region in REGIONS[: made.size.regions]]
            + ["All stores"]
        },
        "scale_changes": {
            "CSAT": f"1-5 before {SCALE_CHANGED_ON.isoformat()}, 1-10 from then on",
            "Margin %": f"a share before {MARGIN_CHANGED_IN}, a percentage from then on",
        },
    }
