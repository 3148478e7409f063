-- Cells for hiding how many used another word of pride and not this one, which two counts would
-- subtract to. Nobody did: no cell. Grain: one row a word (layer), period (slot) and unit.
-- Reads: word_sizes.
SELECT
    layer,
    slot,
    unit_id,
    parent_id,
    level,
    leaf,
    beside AS people,
    direct_beside AS direct_people,
    minimum_group,
    CASE WHEN untold IS NOT NULL OR beside < minimum_group THEN 'fewer_than_minimum' END AS why
FROM word_sizes
WHERE beside > 0
