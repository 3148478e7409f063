-- How many people changed a cell since it was published. Of a unit that moved, everybody did so for
-- what it left and what it joined.
-- Grain: one row a metric, wave (slot) and unit of any level. Reads: direct_changes, figures_below,
-- paths, waves_then.
WITH parts AS (
    SELECT metric_id, slot, unit_id, people AS changed, 0 AS people
    FROM direct_changes
    UNION ALL
    SELECT figures_below.metric_id, figures_below.slot, figures_below.unit_id, 0,
        figures_below.people
    FROM figures_below
    JOIN waves_then ON figures_below.slot = -waves_then.wave_id
),
counts AS (
    SELECT metric_id, slot, unit_id, sum(changed) AS changed, sum(people) AS people
    FROM parts
    GROUP BY metric_id, slot, unit_id
)
SELECT
    counts.metric_id,
    counts.slot,
    paths.ancestor_id AS unit_id,
    sum(CASE WHEN stays THEN changed ELSE greatest(changed, people) END) AS people
FROM counts
JOIN paths ON paths.wave_id = -counts.slot AND paths.unit_id = counts.unit_id
WHERE counts.changed > 0 OR NOT paths.stays
GROUP BY counts.metric_id, counts.slot, paths.ancestor_id
HAVING sum(CASE WHEN stays THEN changed ELSE greatest(changed, people) END) > 0
