"""Periods and months of a file: every spelling read once, rows that cannot be dated refused."""

import re
from datetime import date

from dashboard.ingest.problems import cell_problem
from dashboard.ingest.resolving.periods import Span, school_year, span_of
from dashboard.ingest.work import Work
from dashboard.store import desk


def find_months(work: Work) -> bool:
    """Makes desk.period_map of the column `month`. False: rows must be refused."""
    return _find(work, "month", "months_found", "refuse_undated_months", "a month like 2026-03")


def find_periods(work: Work) -> bool:
    """Makes desk.period_map of the column `period`. False: rows must be refused."""
    expected = "a period (a day, a month, a quarter, a year, a school year or a span of days)"
    return _find(work, "period", "periods_found", "refuse_undated_periods", expected)


def _find(work: Work, column: str, found: str, refuse: str, expected: str) -> bool:
    spellings = work.run(found)
    texts = [str(row[0] or "") for row in spellings]
    spans = [_read(text, texts, work.plan.date_order) for text in texts]
    if work.fast and None in spans:
        return False
    rows = [(t, *s) for t, s in zip(texts, spans, strict=True) if s]
    work.run("period_map")
    desk.fill(work.con, "load/add_period", rows)
    for (_, line, _), text, span in zip(spellings, texts, spans, strict=True):
        if span is None:
            label = work.label(column)
            work.problems.append(cell_problem(work.file, line, label, text, expected))
    if None in spans:
        work.run(refuse)
        work.run("take_bad_rows_off")
    return True


def _read(text: str, all_of_them: list[str], order: str) -> Span | None:
    """One period; 2011-12 is a school year where its neighbours (2012-13) can be nothing else."""
    if _school_years(all_of_them) and (span := school_year(text)):
        return span
    if span := span_of(text):
        return span
    found = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", text.strip())
    if not found:
        return None
    first, second, year = (int(part) for part in found.groups())
    if order == "mdy" or (order != "dmy" and _month_first(all_of_them)):
        first, second = second, first
    try:
        return date(year, second, first), date(year, second, first)
    except ValueError:
        return None


def _school_years(texts: list[str]) -> bool:
    return any(re.fullmatch(r"\d{4}-(1[3-9]|[2-9]\d)", text.strip()) for text in texts)


def _month_first(texts: list[str]) -> bool:
    """Whether days like 2/28/2026 show that the month stands first, or all days are the first."""
    parts = [
        p for text in texts if (p := re.match(r"(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}", text.strip()))
    ]
    return any(int(p[2]) > 12 for p in parts)
