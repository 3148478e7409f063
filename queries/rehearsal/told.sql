-- How much one generation tells and hides of units: figures shown, figures hidden, and leaf units
-- with a hidden figure, of how many. One row. Parameters: waves (a list; only what belongs to these).
WITH cells AS (
    SELECT DISTINCT hidden.metric, hidden.unit, hidden.starts_on, hidden.ends_on
    FROM mart.hidden
    ANTI JOIN mart.readings USING (metric, unit, wave)
    INNER JOIN mart.units ON units.unit = hidden.unit
    WHERE units.leaf AND list_contains($waves, hidden.wave)
),
shown AS (
    SELECT count(*) AS figures
    FROM mart.readings
    INNER JOIN mart.units ON units.unit = readings.unit
    WHERE units.leaf AND list_contains($waves, readings.wave)
)
SELECT
    (SELECT figures FROM shown) AS figures,
    (SELECT count(*) FROM cells) AS hidden,
    (SELECT count(DISTINCT unit) FROM cells) AS units,
    (SELECT count(*) FROM mart.units WHERE leaf) AS of_units
