-- Which units a unit's answers are added up to, now or in the published figures.
-- stays: both now and then. Grain: one row a wave, unit and unit above it (or itself).
-- Reads: index_sums, changed_people, ancestry, waves_then, above_then.
WITH answering AS (
    SELECT index_sums.wave_id, index_sums.unit_id
    FROM index_sums
    JOIN waves_then ON waves_then.wave_id = index_sums.wave_id
    UNION
    SELECT wave_id, unit_id FROM changed_people
),
now_above AS (
    SELECT answering.wave_id, answering.unit_id, ancestry.ancestor_id
    FROM answering
    JOIN ancestry ON ancestry.unit_id = answering.unit_id
),
then_above AS (
    SELECT known.wave_id, known.unit_id, known.ancestor_id
    FROM above_then AS known
    JOIN waves_then
        ON waves_then.wave_id = known.wave_id AND waves_then.telling = known.telling
)
SELECT
    coalesce(now_above.wave_id, then_above.wave_id) AS wave_id,
    coalesce(now_above.unit_id, then_above.unit_id) AS unit_id,
    coalesce(now_above.ancestor_id, then_above.ancestor_id) AS ancestor_id,
    now_above.unit_id IS NOT NULL AND then_above.unit_id IS NOT NULL AS stays
FROM now_above
FULL JOIN then_above
    ON then_above.wave_id = now_above.wave_id
    AND then_above.unit_id = now_above.unit_id
    AND then_above.ancestor_id = now_above.ancestor_id
