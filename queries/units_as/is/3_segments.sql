-- Groups of staff under today's units: added up where every unit that had a figure in the period
-- shows the same breakdown; a breakdown is shown whole or not at all, so a group missing is empty.
-- Grain: as segments. Reads: mart.segments, members, cells.
CREATE OR REPLACE VIEW memory.main.segments AS
WITH shown AS (
    SELECT members.unit_now, members.in_sight, segments.*
    FROM mart.segments
    JOIN memory.main.members ON members.unit = segments.unit
    WHERE members.together
),
needed AS (
    SELECT metric, unit_now, starts_on, ends_on, wave, count(*) AS units
    FROM memory.main.cells
    GROUP BY ALL
),
there AS (
    SELECT
        metric, unit_now, attribute, starts_on, ends_on, wave,
        count(DISTINCT unit) AS units, bool_and(in_sight) AS in_sight
    FROM shown
    GROUP BY ALL
),
whole AS (
    SELECT there.*
    FROM there
    JOIN needed
        ON needed.metric = there.metric
        AND needed.unit_now = there.unit_now
        AND needed.starts_on = there.starts_on
        AND needed.ends_on = there.ends_on
        AND needed.wave IS NOT DISTINCT FROM there.wave
    WHERE there.units = needed.units AND there.in_sight
)
SELECT *
FROM mart.segments
WHERE unit IN (SELECT unit FROM memory.main.members WHERE NOT together)
UNION ALL BY NAME
SELECT
    shown.metric, shown.unit_now AS unit, shown.attribute, shown.segment, shown.starts_on,
    shown.ends_on, shown.wave,
    CASE WHEN count(people) = count(*) THEN sum(people) END AS people,
    sum(weight) AS weight,
    sum(total) AS total,
    CASE WHEN count(total_squares) = count(*) THEN sum(total_squares) END AS total_squares,
    sum(total) / nullif(sum(weight), 0) AS value
FROM shown
SEMI JOIN whole
    ON whole.metric = shown.metric
    AND whole.unit_now = shown.unit_now
    AND whole.attribute = shown.attribute
    AND whole.starts_on = shown.starts_on
    AND whole.ends_on = shown.ends_on
    AND whole.wave IS NOT DISTINCT FROM shown.wave
GROUP BY
    shown.metric, shown.unit_now, shown.attribute, shown.segment, shown.starts_on, shown.ends_on,
    shown.wave
