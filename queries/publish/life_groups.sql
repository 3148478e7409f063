-- Groups of units whose retention is compared: thirds by engagement, and regions.
-- Thirds go by the engagement that may be shown, over all waves; below nine units with both there
-- are none; a unit stays in the third it was told of in. A unit that belongs to no group, or whose turnover is hidden, stands in '(rest)'.
-- Grain: one row a grouping and unit with employment; grouping '(all)' holds everybody.
-- Reads: life_spells, unit_tree, published_readings, published_hidden, thirds_then.
WITH employers AS (
    SELECT DISTINCT unit_id
    FROM life_spells
),
placed AS (
    SELECT
        unit_tree.unit_id,
        unit_tree.unit,
        unit_tree.leaf,
        unit_tree.region,
        secret.unit IS NULL AS told
    FROM employers
    JOIN unit_tree ON unit_tree.unit_id = employers.unit_id
    LEFT JOIN (SELECT DISTINCT unit FROM published_hidden WHERE metric = 'turnover') AS secret
        ON secret.unit = unit_tree.unit
),
scores AS (
    SELECT unit, sum(total) / nullif(sum(weight), 0) AS score
    FROM published_readings
    WHERE metric = 'engagement'
    GROUP BY unit
),
thirds AS (
    SELECT placed.unit_id, ntile(3) OVER (ORDER BY scores.score, placed.unit) AS third
    FROM placed
    JOIN scores ON scores.unit = placed.unit
    WHERE placed.leaf AND placed.told
),
sizes AS (
    SELECT
        (SELECT count(*) FROM thirds) AS scored,
        (SELECT count(DISTINCT region) FROM placed WHERE told) AS regions
)
SELECT '(all)' AS grouping_name, '(all)' AS group_name, unit_id
FROM placed
UNION ALL
SELECT
    'engagement_third',
    CASE
        WHEN NOT placed.told THEN '(rest)'
        WHEN thirds_then.third IS NOT NULL THEN thirds_then.third
        WHEN thirds.third = 1 THEN 'lowest third'
        WHEN thirds.third = 2 THEN 'middle third'
        WHEN thirds.third = 3 THEN 'highest third'
        ELSE '(rest)'
    END,
    placed.unit_id
FROM placed
CROSS JOIN sizes
LEFT JOIN thirds ON thirds.unit_id = placed.unit_id
LEFT JOIN thirds_then ON thirds_then.unit_id = placed.unit_id
WHERE sizes.scored >= 9
UNION ALL
SELECT 'region', CASE WHEN placed.told THEN coalesce(placed.region, '(rest)') ELSE '(rest)' END,
    placed.unit_id
FROM placed
CROSS JOIN sizes
WHERE sizes.regions >= 2
