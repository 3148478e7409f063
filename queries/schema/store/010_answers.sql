-- One row an answer, raw and on the item's own scale. person: keyed hash, never a name.
-- Kept sorted by wave, unit, person, item; no key and no index: both cost more than they give.
-- Compression is named because the order makes it known, and trying all the others costs a third of
-- the writing.
CREATE TABLE answers (
    wave_id INTEGER NOT NULL USING COMPRESSION rle,
    unit_id INTEGER NOT NULL USING COMPRESSION rle,
    person BIGINT NOT NULL USING COMPRESSION rle,
    item_id INTEGER NOT NULL USING COMPRESSION bitpacking,
    score DOUBLE NOT NULL USING COMPRESSION alp,
    upload INTEGER NOT NULL USING COMPRESSION rle
)
