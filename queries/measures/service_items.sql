-- Questions on service: sums of the answers of every unit, in the latest wave that asked them.
-- asked is the question's number in the order of its text; answers of reversed questions are
-- turned round already. Hidden figures, and those of which only a bound is told, have no row.
-- Grain: one row a unit and question. Parameters: none.
WITH asked AS (
    SELECT metric, min(text) AS text, min(low) AS low, max(high) AS high, bool_or(reversed) AS reversed
    FROM items
    WHERE role = 'service_climate'
    GROUP BY metric
),
answered AS (
    SELECT readings.*, asked.text, asked.low, asked.high, asked.reversed, waves.survey
    FROM readings
    JOIN asked ON asked.metric = readings.metric
    JOIN waves ON waves.wave = readings.wave
    WHERE readings.bound IS NULL AND readings.total_squares IS NOT NULL AND readings.weight >= 2
),
latest AS (
    SELECT wave
    FROM answered
    ORDER BY ends_on DESC, wave
    LIMIT 1
)
SELECT
    answered.metric,
    answered.text,
    answered.low,
    answered.high,
    answered.reversed,
    answered.wave,
    units.unit,
    units.name,
    units.kind,
    units.level,
    units.leaf,
    units.region,
    answered.weight,
    answered.total,
    answered.total_squares
FROM answered
JOIN latest ON latest.wave = answered.wave
JOIN units ON units.unit = answered.unit
ORDER BY units.level, units.unit, answered.text
