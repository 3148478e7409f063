-- Parts of a round that stayed as an earlier generation had them while its figures went on:
-- the breakdown by an attribute, or '(moments)'.
CREATE TABLE kept_parts (
    wave_id INTEGER NOT NULL,
    part VARCHAR NOT NULL
)
