-- Every metric of one unit at its latest period, beside the whole in the same period.
-- Grain: one row a metric. Parameters: unit.
WITH ranked AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY metric ORDER BY ends_on DESC, starts_on DESC, wave NULLS LAST
        ) AS place
    FROM readings
    WHERE unit = $unit
)
SELECT
    ranked.metric,
    metrics.label,
    metrics.side,
    ranked.starts_on,
    ranked.ends_on,
    ranked.wave,
    ranked.value,
    ranked.people,
    ranked.bound,
    whole.value AS whole_value,
    whole.people AS whole_people
FROM ranked
JOIN metrics ON metrics.metric = ranked.metric
LEFT JOIN readings AS whole
    ON whole.metric = ranked.metric
    AND whole.unit = '(company)'
    AND whole.starts_on = ranked.starts_on
    AND whole.ends_on = ranked.ends_on
    AND whole.wave IS NOT DISTINCT FROM ranked.wave
WHERE ranked.place = 1
ORDER BY metrics.sort, metrics.metric
