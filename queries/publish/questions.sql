-- Survey questions and how their scores become 0-100: score * slope + shift.
-- family: questions that go into the same figures; they are shown or hidden together.
-- Grain: one row an item. Reads: items.
WITH spelled AS (
    SELECT
        item_id,
        survey,
        item,
        text,
        role,
        nullif(trim(driver), '') AS driver,
        translate(lower(trim(item)), ' -/.,:;()&+?!''"', '_______________') AS item_word,
        translate(lower(trim(driver)), ' -/.,:;()&+?!''"', '_______________') AS driver_word,
        low,
        high,
        reversed,
        100.0 / nullif(high - low, 0) AS stretch
    FROM items
),
worded AS (
    SELECT
        *,
        concat('item_', replace(replace(item_word, '___', '_'), '__', '_')) AS item_metric,
        concat('driver_', replace(replace(driver_word, '___', '_'), '__', '_')) AS driver_metric
    FROM spelled
),
-- Codes that differ in punctuation only must not fall together.
named AS (
    SELECT
        *,
        CASE
            WHEN row_number() OVER (PARTITION BY survey, item_metric ORDER BY item_id) = 1
                THEN item_metric
            ELSE concat(item_metric, '_', item_id)
        END AS metric
    FROM worded
),
drivers AS (
    SELECT
        driver_metric,
        max(CASE WHEN role = 'engagement' THEN 2 WHEN role = 'enps' THEN 1 ELSE 0 END) AS lead_role
    FROM named
    WHERE driver IS NOT NULL
    GROUP BY driver_metric
),
sizes AS (
    SELECT survey, driver_metric, count(*) AS members
    FROM named
    WHERE driver IS NOT NULL
    GROUP BY survey, driver_metric
)
SELECT
    named.item_id,
    named.survey,
    named.item,
    named.text,
    named.role,
    named.driver,
    named.metric,
    CASE WHEN named.driver IS NOT NULL THEN named.driver_metric END AS driver_metric,
    coalesce(sizes.members, 0) AS driver_members,
    CASE
        WHEN drivers.lead_role = 2 OR named.role = 'engagement' THEN 'engagement'
        WHEN drivers.lead_role = 1 OR named.role = 'enps' THEN 'enps'
        WHEN named.driver IS NOT NULL THEN named.driver_metric
        ELSE named.metric
    END AS family,
    CASE WHEN named.role = 'engagement' THEN 1 ELSE 0 END AS engagement,
    CASE WHEN named.role = 'enps' THEN 1 ELSE 0 END AS enps,
    CASE WHEN named.reversed THEN -named.stretch ELSE named.stretch END AS slope,
    CASE
        WHEN named.reversed THEN named.high * named.stretch ELSE -named.low * named.stretch
    END AS shift,
    -- Recommendation is read off the ends of its own scale: 9 and 10 of 10, wherever it begins.
    CASE WHEN named.high = 10 THEN 10.0 ELSE named.stretch END AS enps_slope,
    CASE WHEN named.high = 10 THEN 0.0 ELSE -named.low * named.stretch END AS enps_shift
FROM named
LEFT JOIN drivers ON drivers.driver_metric = named.driver_metric
LEFT JOIN sizes ON sizes.survey = named.survey AND sizes.driver_metric = named.driver_metric
