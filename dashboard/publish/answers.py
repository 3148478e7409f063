"""Adding up survey answers: some rounds at a time, so that no more people are held than must be.

What is kept of single people lasts as long as their batch; only sums over units stay.
"""

from collections.abc import Iterator

import pyarrow as pa

from dashboard.publish.engine import DuckEngine
from dashboard.publish.small_tables import table_of_rows

# Sums that need no person, and what is asked of whom.
_ASKED = ("item_sums", "filled_questions", "asked_together")

# Of single people; each is needed by sums further down.
_PEOPLE = ("respondents", "driver_people", "skippers", "fills")
_SUMS = ("index_sums", "filled_sums", "driver_sums", "skips")

# The same where something is known of respondents: indexes over everything asked, and what was said
# of service, by groups. Of other questions no breakdown is made.
_GROUPED_PEOPLE = ("segment_service",)
_GROUPED_SUMS = ("segment_sums", "segment_service_sums", "segment_nested")


def add_up_answers(engine: DuckEngine) -> bool:
    """Keeps the sums of all touched rounds.

    Returns: is anything known of respondents?
    """
    for name in _ASKED:
        engine.keep(name)
    (described,) = engine.answer("person_attribute_count")
    if described:
        engine.keep("segment_themes")
    people = _PEOPLE + (_GROUPED_PEOPLE if described else ())
    sums = _SUMS + (_GROUPED_SUMS if described else ())
    for number, batch in enumerate(_batches(engine)):
        engine.give("this_batch", batch)
        engine.view("batch_waves")
        for name in people:
            engine.keep(name)
        for name in sums:
            if number:
                engine.add(name, name)
            else:
                engine.keep(name)
        for name in people:
            engine.forget(name)
    return bool(described)


def _batches(engine: DuckEngine) -> Iterator[pa.Table]:
    """Rounds from the first to the last of each batch, by number: facts lie in that order."""
    first, answers, last = None, 0, None
    for wave, more in engine.all("answers_by_wave"):
        if first is not None and answers + more > engine.most_answers:
            yield _batch(first, last)
            first, answers = None, 0
        first = wave if first is None else first
        answers, last = answers + more, wave
    yield _batch(first, last)


def _batch(first: int | None, last: int | None) -> pa.Table:
    return table_of_rows({"first_wave": pa.int32(), "last_wave": pa.int32()}, [(first, last)])
