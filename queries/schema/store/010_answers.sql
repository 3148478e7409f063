-- One row an answer, raw and on the item's own scale. person: keyed hash, never a name.
-- Kept sorted by wave, unit, person, item; no key and no index: both cost more than they give.
CREATE TABLE answers (
    wave_id INTEGER NOT NULL,
    unit_id INTEGER NOT NULL,
    person BIGINT NOT NULL,
    item_id INTEGER NOT NULL,
    score DOUBLE NOT NULL,
    upload INTEGER NOT NULL
)
