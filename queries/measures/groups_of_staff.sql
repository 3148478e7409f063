-- What groups of staff answer on service and overall, for every attribute by which it may be told:
-- in the latest wave that tells of service, or the latest of all where none does.
-- service: a theme of service, not an index over everything.
-- Grain: one row an attribute, group and metric. Parameters: unit.
WITH told AS (
    SELECT *, metric NOT IN ('engagement', 'enps') AS service
    FROM segments
    WHERE unit = $unit AND metric <> 'favourable'
),
waves_told AS (
    SELECT attribute, wave, bool_or(service) AS service, max(ends_on) AS ends_on
    FROM told
    GROUP BY attribute, wave
),
latest AS (
    SELECT attribute, wave
    FROM waves_told
    QUALIFY row_number() OVER (PARTITION BY attribute ORDER BY service DESC, ends_on DESC, wave) = 1
)
SELECT
    told.attribute,
    told.segment,
    told.metric,
    told.wave,
    told.weight,
    told.total,
    told.total_squares,
    metrics.label,
    told.service
FROM told
JOIN latest ON latest.attribute = told.attribute AND latest.wave IS NOT DISTINCT FROM told.wave
JOIN metrics ON metrics.metric = told.metric
ORDER BY told.attribute, told.service DESC, metrics.sort, metrics.label, told.metric, told.segment
