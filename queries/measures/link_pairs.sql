-- Two metrics brought together in each unit: which period of y belongs to which period of x.
-- Grain: one row a leaf unit and period of the grid (period_on, the end of the anchor) with both.
-- Parameters: x, y metrics; lag (months); window (months, NULL = as far as the next anchor);
-- since, until (the anchor ends in this span, NULL = open); units (list of codes, NULL = all).
--
-- same:    at lag 0, where both are told of the same periods, they are paired as they are.
-- months:  both monthly: y over `window` months (1) that begin `lag` months after x's month.
-- forward: x is the coarser: y over the months that begin `lag` months after the month in which
--          x's period ends, up to x's next period of the same survey, at most 12.
-- backward: y is the coarser: x over as many months that end `lag` months before y's period begins.
WITH told AS (
    SELECT
        readings.metric,
        readings.unit,
        units.name,
        units.region,
        readings.starts_on,
        readings.ends_on,
        waves.survey,
        12 * year(readings.starts_on) + month(readings.starts_on) AS start_ix,
        12 * year(readings.ends_on) + month(readings.ends_on) AS end_ix,
        readings.people,
        readings.weight,
        readings.total
    FROM readings
    JOIN units ON units.unit = readings.unit
    LEFT JOIN waves ON waves.wave = readings.wave
    WHERE units.leaf
        AND readings.metric IN ($x, $y)
        AND ($units IS NULL OR list_contains($units, readings.unit))
),
-- A period of up to 45 days that is not a survey wave is a month.
periods AS (
    SELECT DISTINCT
        readings.metric,
        readings.starts_on,
        readings.ends_on,
        waves.survey,
        12 * year(readings.starts_on) + month(readings.starts_on) AS start_ix,
        12 * year(readings.ends_on) + month(readings.ends_on) AS end_ix
    FROM readings
    LEFT JOIN waves ON waves.wave = readings.wave
    WHERE readings.metric IN ($x, $y)
),
grains AS (
    SELECT
        metrics.metric,
        metrics.kind IN ('rate', 'amount') AS steady,
        metrics.grain = 'month' OR (
            metrics.grain = 'period'
            AND median(date_diff('day', periods.starts_on, periods.ends_on)) <= 45
        ) AS monthly,
        count(*) AS periods
    FROM metrics
    JOIN periods ON periods.metric = metrics.metric
    GROUP BY metrics.metric, metrics.kind, metrics.grain
),
shared AS (
    SELECT count(*) AS periods
    FROM (SELECT DISTINCT starts_on, ends_on FROM periods WHERE metric = $x) AS of_x
    JOIN (SELECT DISTINCT starts_on, ends_on FROM periods WHERE metric = $y) AS of_y
        USING (starts_on, ends_on)
),
-- A wave that happens to last a calendar month does not make all the others lose their windows:
-- half of the periods must be shared.
way AS (
    SELECT
        CASE
            WHEN of_x.monthly AND of_y.monthly THEN 'months'
            WHEN $lag = 0 AND shared.periods > 0
                AND ($window IS NULL OR of_x.monthly = of_y.monthly)
                AND 2 * shared.periods >= least(of_x.periods, of_y.periods) THEN 'same'
            WHEN of_x.monthly THEN 'backward'
            ELSE 'forward'
        END AS pairing,
        of_x.steady AS x_steady,
        of_y.steady AS y_steady
    FROM grains AS of_x
    CROSS JOIN grains AS of_y
    CROSS JOIN shared
    WHERE of_x.metric = $x AND of_y.metric = $y
),
gaps AS (
    SELECT
        periods.*,
        lead(end_ix) OVER following - end_ix AS months_to_next,
        start_ix - lag(start_ix) OVER following AS months_from_last,
        end_ix - lag(end_ix) OVER following AS months_between
    FROM periods
    CROSS JOIN way
    WHERE periods.metric = CASE WHEN way.pairing = 'backward' THEN $y ELSE $x END
    WINDOW following AS (PARTITION BY survey ORDER BY ends_on, starts_on)
),
grid AS (
    SELECT
        gaps.starts_on,
        gaps.ends_on,
        gaps.survey,
        CASE way.pairing
            WHEN 'backward' THEN gaps.start_ix - $lag - widths.months
            WHEN 'months' THEN gaps.end_ix + $lag
            ELSE gaps.end_ix + 1 + $lag
        END AS first_ix,
        CASE way.pairing
            WHEN 'backward' THEN gaps.start_ix - $lag
            WHEN 'months' THEN gaps.end_ix + $lag + widths.months
            ELSE gaps.end_ix + 1 + $lag + widths.months
        END AS past_ix
    FROM gaps
    CROSS JOIN way
    CROSS JOIN LATERAL (
        SELECT
            CASE
                WHEN $window IS NOT NULL THEN $window
                WHEN way.pairing = 'months' THEN 1
                WHEN way.pairing = 'backward'
                    THEN least(12, greatest(1, coalesce(gaps.months_from_last, gaps.months_to_next, 3)))
                ELSE least(12, greatest(1, coalesce(gaps.months_to_next, gaps.months_between, 3)))
            END AS months
    ) AS widths
    WHERE ($since IS NULL OR gaps.ends_on >= $since) AND ($until IS NULL OR gaps.ends_on <= $until)
),
anchored AS (
    SELECT told.*, grid.first_ix, grid.past_ix
    FROM told
    CROSS JOIN way
    JOIN grid
        ON grid.starts_on = told.starts_on
        AND grid.ends_on = told.ends_on
        AND grid.survey IS NOT DISTINCT FROM told.survey
    WHERE told.metric = CASE WHEN way.pairing = 'backward' THEN $y ELSE $x END
),
others AS (
    SELECT told.*
    FROM told
    CROSS JOIN way
    WHERE told.metric = CASE WHEN way.pairing = 'backward' THEN $x ELSE $y END
),
gathered AS (
    SELECT
        anchored.unit,
        anchored.starts_on AS period_starts_on,
        anchored.ends_on AS period_on,
        anchored.survey,
        min(others.starts_on) AS starts_on,
        max(others.ends_on) AS ends_on,
        sum(others.people) AS people,
        avg(others.people) AS steady_people,
        sum(others.weight) AS weight,
        sum(others.total) AS total
    FROM anchored
    CROSS JOIN way
    JOIN others
        ON others.unit = anchored.unit
        AND CASE way.pairing
            WHEN 'same'
                THEN others.starts_on = anchored.starts_on AND others.ends_on = anchored.ends_on
            ELSE others.end_ix >= anchored.first_ix AND others.end_ix < anchored.past_ix
        END
    GROUP BY anchored.unit, anchored.starts_on, anchored.ends_on, anchored.survey
),
both_sides AS (
    SELECT
        anchored.unit,
        anchored.name,
        anchored.region,
        anchored.ends_on AS period_on,
        way.pairing,
        way.pairing = 'backward' AS turned,
        CASE WHEN way.pairing = 'backward' THEN way.x_steady ELSE way.y_steady END AS steady,
        anchored.starts_on AS a_starts_on,
        anchored.ends_on AS a_ends_on,
        anchored.weight AS a_weight,
        anchored.total AS a_total,
        anchored.people AS a_people,
        gathered.starts_on AS b_starts_on,
        gathered.ends_on AS b_ends_on,
        gathered.weight AS b_weight,
        gathered.total AS b_total,
        gathered.people AS b_summed,
        gathered.steady_people AS b_steady
    FROM anchored
    JOIN gathered
        ON gathered.unit = anchored.unit
        AND gathered.period_starts_on = anchored.starts_on
        AND gathered.period_on = anchored.ends_on
        AND gathered.survey IS NOT DISTINCT FROM anchored.survey
    CROSS JOIN way
),
-- People of a rate are the staff of a month: over several months their mean, not their sum.
counted AS (
    SELECT *, CASE WHEN steady THEN b_steady ELSE b_summed END AS b_people
    FROM both_sides
)
SELECT
    unit,
    name,
    region,
    period_on,
    CASE WHEN turned THEN b_starts_on ELSE a_starts_on END AS x_starts_on,
    CASE WHEN turned THEN b_ends_on ELSE a_ends_on END AS x_ends_on,
    CASE WHEN turned THEN b_weight ELSE a_weight END AS x_weight,
    CASE WHEN turned THEN b_total ELSE a_total END AS x_total,
    CASE WHEN turned THEN b_people ELSE a_people END AS x_people,
    CASE WHEN turned THEN a_starts_on ELSE b_starts_on END AS y_starts_on,
    CASE WHEN turned THEN a_ends_on ELSE b_ends_on END AS y_ends_on,
    CASE WHEN turned THEN a_weight ELSE b_weight END AS y_weight,
    CASE WHEN turned THEN a_total ELSE b_total END AS y_total,
    CASE WHEN turned THEN a_people ELSE b_people END AS y_people,
    pairing
FROM counted
ORDER BY unit, period_on, x_starts_on
