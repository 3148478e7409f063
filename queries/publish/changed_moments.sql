-- How the cross-products of a round's questions changed since they were published. keep: they stay as
-- they were, since those who changed two questions may be too few.
-- Grain: one row a wave. Reads: waves_then, survey_waves, changed_people, cell_losses,
-- fresh_people, kept_parts_then.
WITH everybody AS (
    SELECT wave_id, count(*) AS people
    FROM changed_people
    GROUP BY wave_id
),
lost AS (
    SELECT -slot AS wave_id, people
    FROM cell_losses
    WHERE unit_id = -1
),
-- Whose every answer is new: nothing told before can take them away.
fresh AS (
    SELECT wave_id, count(*) AS people
    FROM fresh_people
    GROUP BY wave_id
),
judged_waves AS (
    SELECT
        waves_then.wave_id,
        coalesce(everybody.people, 0) + coalesce(lost.people, 0) > 0 AS changed,
        kept_parts.wave_id IS NOT NULL AS stale,
        coalesce(fresh.people, 0) >= survey_waves.minimum_group AS enough
    FROM waves_then
    JOIN survey_waves ON survey_waves.wave_id = waves_then.wave_id
    LEFT JOIN everybody ON everybody.wave_id = waves_then.wave_id
    LEFT JOIN lost ON lost.wave_id = waves_then.wave_id
    LEFT JOIN fresh ON fresh.wave_id = waves_then.wave_id
    LEFT JOIN kept_parts_then AS kept_parts
        ON kept_parts.wave_id = waves_then.wave_id AND kept_parts.part = '(moments)'
)
SELECT wave_id, changed, (changed OR stale) AND NOT enough AS keep
FROM judged_waves
