-- Survey rounds to be made, with the smallest group that may be shown in each.
-- The threshold of a wave was frozen when it came in; the settings may only raise it.
-- Grain: one row a wave. Reads: waves, rules, touched_waves.
-- Two surveys may use one name for a round; then the survey's name is added.
WITH names AS (
    SELECT wave, count(*) AS surveys
    FROM waves
    GROUP BY wave
)
SELECT
    waves.wave_id,
    waves.survey,
    CASE
        WHEN names.surveys > 1 THEN concat(waves.wave, ' (', waves.survey, ')')
        ELSE waves.wave
    END AS wave,
    waves.opened_on,
    waves.closed_on,
    greatest(waves.minimum_group, rules.minimum_group) AS minimum_group,
    rules.everything OR touched_waves.wave IS NOT NULL AS touched
FROM waves
JOIN names ON names.wave = waves.wave
CROSS JOIN rules
LEFT JOIN touched_waves ON touched_waves.wave = waves.wave
