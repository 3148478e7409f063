-- Turnover and headcount where they arise. Rates: leavers over person-years, in per cent.
-- people: average staff of the unit in that month, also for first-year turnover, since whether
-- leavers may be told depends on how many they could be.
-- Units without spells are told from their headcounts.
-- Grain: one row a metric, month (slot) and unit.
-- Reads: staff_days, spells, staying_months, headcounts, metric_list, rules.
WITH left_in AS (
    SELECT
        unit_id,
        month_ix(ended_on) AS ix,
        sum(leaver) AS leavers,
        sum(leaver * voluntary) AS voluntary,
        sum(leaver * regretted) AS regretted,
        sum(CASE WHEN last_day - service_day < 365 THEN leaver ELSE 0 END) AS first_year
    FROM spells
    WHERE ended_on IS NOT NULL
    GROUP BY unit_id, month_ix(ended_on)
),
known AS (
    SELECT max(voluntary) AS voluntary, max(regretted) AS regretted
    FROM spells
    WHERE leaver = 1
),
staff AS (
    SELECT unit_id, ix, person_days / nullif(days, 0) AS staff, person_days / 365.25e0 AS years
    FROM staff_days
    WHERE first_year = 0
),
newcomers AS (
    SELECT unit_id, ix, person_days / 365.25e0 AS years
    FROM staff_days
    WHERE first_year = 1
),
spelled AS (
    SELECT
        staff.unit_id,
        staff.ix,
        staff.staff,
        staff.years,
        coalesce(left_in.leavers, 0) AS leavers,
        CASE WHEN known.voluntary = 1 THEN coalesce(left_in.voluntary, 0) END AS voluntary,
        CASE WHEN known.regretted = 1 THEN coalesce(left_in.regretted, 0) END AS regretted,
        newcomers.years AS newcomer_years,
        coalesce(left_in.first_year, 0) AS first_year
    FROM staff
    CROSS JOIN known
    LEFT JOIN left_in ON left_in.unit_id = staff.unit_id AND left_in.ix = staff.ix
    LEFT JOIN newcomers ON newcomers.unit_id = staff.unit_id AND newcomers.ix = staff.ix
),
counted AS (
    SELECT
        headcounts.unit_id,
        month_ix(headcounts.month) AS ix,
        sum(headcounts.staff) AS staff,
        sum(headcounts.staff) / 12 AS years,
        sum(headcounts.leavers) AS leavers,
        sum(headcounts.voluntary_leavers) AS voluntary
    FROM headcounts
    LEFT JOIN (SELECT DISTINCT unit_id FROM spells) AS spelled_units
        ON spelled_units.unit_id = headcounts.unit_id
    CROSS JOIN rules
    WHERE (rules.everything OR rules.employment)
        AND spelled_units.unit_id IS NULL
        AND headcounts.staff > 0
    GROUP BY headcounts.unit_id, month_ix(headcounts.month)
),
rates AS (
    SELECT 'turnover' AS metric, unit_id, ix, staff, years, leavers FROM spelled
    UNION ALL
    SELECT 'voluntary_turnover', unit_id, ix, staff, years, voluntary FROM spelled
    UNION ALL
    SELECT 'regretted_turnover', unit_id, ix, staff, years, regretted FROM spelled
    UNION ALL
    SELECT 'first_year_turnover', unit_id, ix, staff, newcomer_years, first_year FROM spelled
    UNION ALL
    SELECT 'turnover', unit_id, ix, staff, years, leavers FROM counted
    UNION ALL
    SELECT 'voluntary_turnover', unit_id, ix, staff, years, voluntary FROM counted
),
everything AS (
    SELECT metric, unit_id, ix, staff, years AS weight, 100.0 * leavers AS total
    FROM rates
    WHERE leavers IS NOT NULL AND years > 0
    UNION ALL
    SELECT 'headcount', unit_id, ix, staff, 1, staff FROM spelled
    UNION ALL
    SELECT 'headcount', unit_id, ix, staff, 1, staff FROM counted
)
SELECT
    metric_list.metric_id,
    CAST(everything.ix AS BIGINT) AS slot,
    everything.unit_id,
    CAST(everything.staff AS DOUBLE) AS people,
    CAST(everything.weight AS DOUBLE) AS weight,
    CAST(everything.total AS DOUBLE) AS total,
    CAST(NULL AS DOUBLE) AS total_squares
FROM everything
JOIN metric_list
    ON metric_list.made_as = everything.metric AND metric_list.source <> 'scores'
