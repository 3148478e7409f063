"""Reproduces the entries on survival and turnover rates."""

import numpy as np

from dashboard.stats.survival import (
    cox,
    kaplan_meier,
    log_rank,
    median_stay,
    restricted_mean,
    retained_at,
    risk_table,
)
from dashboard.stats.turnover import rate_ratio, turnover_rate
from tests.stats.oracle.reference import Entry, columns, reproduces


def _lung(entry: Entry, *groups: str):
    time, status, *others = columns(entry, "time", "status", *groups)
    return time, status == 2, *others


def _medians(table):
    usual, log = (median_stay(kaplan_meier(table, scale=s)) for s in ("log-log", "log"))
    return {
        "value": usual.value,
        "ci_low": usual.low,
        "ci_high": usual.high,
        "log_low": log.low,
        "log_high": log.high,
        "events": table.events.sum(),
    }


@reproduces(r"lung\.km")
def median(entry: Entry):
    time, event = _lung(entry)
    return _medians(risk_table(time, event)) | {"n": time.size}


@reproduces(r"lung\.km\.sex")
def medians(entry: Entry):
    time, event, sex = _lung(entry, "sex")
    table = risk_table(time, event, sex)
    found = [_medians(table.only(code)) for code in table.groups]
    joined = {key: [one[key] for one in found] for key in found[0]}
    return joined | {"n": np.unique(sex, return_counts=True)[1]}


@reproduces(r"lung\.km\.surv_at")
def shares(entry: Entry):
    time, event = _lung(entry)
    table, at = risk_table(time, event), [float(name) for name in entry["names"]]
    usual, plain = kaplan_meier(table), kaplan_meier(table, scale="plain")
    found, level = [retained_at(usual, t) for t in at], [retained_at(plain, t) for t in at]
    place = np.searchsorted(usual.times, at, side="right") - 1
    return {
        "value": [one.value for one in found],
        "ci_low": [one.low for one in found],
        "ci_high": [one.high for one in found],
        "plain_low": [one.low for one in level],
        "plain_high": [one.high for one in level],
        "se": usual.se[place],
        "n_risk": [(time >= t).sum() for t in at],
    }


@reproduces(r"lung\.rmst365\.sex")
def mean_stay(entry: Entry):
    table = risk_table(*_lung(entry, "sex"))
    found = [restricted_mean(kaplan_meier(table.only(code)), 365) for code in table.groups]
    return {"value": [one[0].value for one in found], "se": [one[1] for one in found]}


@reproduces(r"lung\.logrank\.sex")
def compared(entry: Entry):
    found = log_rank(risk_table(*_lung(entry, "sex")))
    parts = {"observed": found.observed, "expected": found.expected}
    return {"value": found.chi2, "df": found.df, "p": found.p} | parts


def _concordance(time, event, risk):
    """Harrell's c: of the pairs whose order is known, the share with more risk for the earlier."""
    first = event[:, None] & ((time[:, None] < time) | ((time[:, None] == time) & ~event[None]))
    more, same = risk[:, None] > risk, risk[:, None] == risk
    return ((first & more).sum() + (first & same).sum() / 2) / first.sum()


@reproduces(r"lung\.cox\.sex.*")
def hazards(entry: Entry):
    names = entry["names"]
    time, event, *covariates = _lung(entry, *names)
    z = np.column_stack(covariates)
    whole = ~np.isnan(z).any(axis=1)
    time, event, z = time[whole], event[whole], z[whole]
    ties = "breslow" if "breslow" in entry["id"] else "efron"
    found = cox(risk_table(time, event, np.arange(time.size)), z, ties=ties)

    def shown(numbers):
        return numbers[0] if len(names) == 1 else numbers

    return {
        "value": shown([one.value for one in found.hazard_ratio]),
        "ci_low": shown([one.low for one in found.hazard_ratio]),
        "ci_high": shown([one.high for one in found.hazard_ratio]),
        "coef": shown(found.log_ratio),
        "se": shown(found.se),
        "p": shown(found.p),
        "loglik": found.log_likelihood,
        "lr_test": found.likelihood_ratio,
        "concordance": _concordance(time, event, z @ found.log_ratio),
        "zph_p": found.proportional_p,
    }


@reproduces(r"lung\.cox\.cluster_inst")
def clustered(entry: Entry):
    time, event, sex, age, place = _lung(entry, "sex", "age", "inst")
    known = ~np.isnan(place)
    table = risk_table(time[known], event[known], np.arange(known.sum()))
    found = cox(table, np.column_stack([sex, age])[known], cluster=place[known])
    return {
        "value": [one.value for one in found.hazard_ratio],
        "ci_low": [one.low for one in found.hazard_ratio],
        "ci_high": [one.high for one in found.hazard_ratio],
        "robust_se": found.se,
        "naive_se": found.naive_se,
    }


@reproduces(r"lung_entry\.lefttrunc")
def late_entry(entry: Entry):
    begin, time, status, sex = columns(entry)
    table = risk_table(time, status == 2, np.arange(time.size), entry=begin)
    found = cox(table, sex)
    median = median_stay(kaplan_meier(table))
    return {"value": [median.value, found.hazard_ratio[0].value], "se": found.se[0]}


def _rate(found):
    return {"value": found.value, "ci_low": found.low, "ci_high": found.high}


@reproduces(r"lung\.rate")
def rate(entry: Entry):
    time, event = _lung(entry)
    years = time.sum() / 365.25
    return _rate(turnover_rate(event.sum(), years)) | {
        "events": event.sum(),
        "person_years": years,
    }


@reproduces(r"def\.rate\..*")
def small_rate(entry: Entry):
    leavers, years = (float(part.split("=")[1]) for part in entry["columns"])
    return _rate(turnover_rate(leavers, years))


@reproduces(r"lung\.rate_ratio\.sex")
def ratio(entry: Entry):
    time, event, sex = _lung(entry, "sex")
    events = [event[sex == code].sum() for code in (1, 2)]
    years = [time[sex == code].sum() / 365.25 for code in (1, 2)]
    found = rate_ratio((events[0], years[0]), (events[1], years[1]))
    return {
        "value": found.ratio,
        "ci_low": found.low,
        "ci_high": found.high,
        "p": found.p,
        "events": events,
        "person_years": years,
    }
