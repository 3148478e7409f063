"""customer_answers.csv, as a customer-feedback tool would export it."""

from pathlib import Path

import numpy as np

from sample_data.company import Company, stream
from sample_data.tables import dates, pick, whole, write_table
from sample_data.wording import moods, write_comments

CUSTOMER_COLUMNS = ("Store", "Answered on", "NPS", "CSAT", "Comment")


def write_customers(path: Path, made: Company) -> None:
    """One row an answer; an empty score was skipped, 0 in NPS is a real 0."""
    heard, rng = made.heard, stream(made.seed, "customer comments")
    comments = [""] * len(heard.store)
    chosen = np.flatnonzero(rng.random(len(comments)) < made.size.comments)
    texts = write_comments("customers", moods(heard.feeling[chosen], 8.6, 6.4, rng), rng)
    for place, text in zip(chosen.tolist(), texts, strict=True):
        comments[place] = text
    columns = [
        pick(made.stores.code, heard.store),
        dates(heard.day),
        whole(heard.nps),
        whole(heard.csat),
        comments,
    ]
    write_table(path, CUSTOMER_COLUMNS, columns)
