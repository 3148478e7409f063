-- Every published reading and hidden cell of units that are one today.
-- adds: it may be added to those of the others. Not a bound; and of uploaded figures only a mean
-- whose people are known, since nobody said whether the others add up or are to be averaged.
-- Grain: one row a unit, metric and period.
-- Reads: mart.readings, mart.hidden, mart.metrics, members.
CREATE TABLE memory.main.cells AS
WITH of_units AS (
    SELECT unit, unit_now, in_sight
    FROM memory.main.members
    WHERE together
),
told AS (
    SELECT
        of_units.unit_now,
        of_units.in_sight,
        readings.*,
        readings.bound IS NULL
            AND (metrics.source <> 'scores'
                OR (metrics.kind = 'mean' AND people IS NOT DISTINCT FROM weight)) AS adds,
        metrics.kind = 'amount' AND metrics.source <> 'scores' AS amount,
        CAST(NULL AS VARCHAR) AS why
    FROM mart.readings
    JOIN of_units ON of_units.unit = readings.unit
    JOIN mart.metrics ON metrics.metric = readings.metric
),
-- A cell that kept its earlier figure is in both tables: it is shown.
silent AS (
    SELECT of_units.unit_now, of_units.in_sight, hidden.*
    FROM mart.hidden
    JOIN of_units ON of_units.unit = hidden.unit
    WHERE NOT EXISTS (
        SELECT 1
        FROM mart.readings
        WHERE readings.unit = hidden.unit
            AND readings.metric = hidden.metric
            AND readings.starts_on = hidden.starts_on
            AND readings.ends_on = hidden.ends_on
            AND readings.wave IS NOT DISTINCT FROM hidden.wave
    )
)
SELECT *, TRUE AS told FROM told
UNION ALL BY NAME
SELECT *, FALSE AS told, FALSE AS adds FROM silent
