-- Cells for hiding how many people wrote: those on too few go first.
-- Grain: one row a period (slot) and unit; the layer is always 0. Reads: word_figures.
SELECT
    CAST(0 AS BIGINT) AS layer,
    slot,
    unit_id,
    parent_id,
    level,
    leaf,
    people,
    direct_people,
    minimum_group,
    CASE WHEN people < minimum_group THEN 'fewer_than_minimum' END AS why
FROM word_figures
WHERE word = ''
