-- Units above which others lie now than at a telling: for those they left and joined everybody in
-- them changed. Grain: one row a telling, unit, and unit above it then or now but not both.
-- Reads: staying_above_then, ancestry.
WITH units AS (
    SELECT DISTINCT telling, unit_id FROM staying_above_then
),
present AS (
    SELECT units.telling, ancestry.unit_id, ancestry.ancestor_id
    FROM ancestry
    JOIN units ON units.unit_id = ancestry.unit_id
)
SELECT coalesce(known.telling, present.telling), coalesce(known.unit_id, present.unit_id),
    coalesce(known.ancestor_id, present.ancestor_id)
FROM staying_above_then AS known
FULL JOIN present
    ON present.telling = known.telling
    AND present.unit_id = known.unit_id
    AND present.ancestor_id = known.ancestor_id
WHERE known.unit_id IS NULL OR present.unit_id IS NULL
