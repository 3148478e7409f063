-- Uploaded figures where they arise, the latest upload for each unit, metric and period.
-- They are weighted by people where every row of the metric tells how many, else all alike.
-- A period is numbered by its first day and length, far above months and waves.
-- Grain: one row a metric, period (slot) and unit. given: a unit with units below it.
-- Reads: unit_scores, touched_metrics, metric_list, unit_tree, rules.
WITH told AS (
    SELECT metric, count(*) = count(people) AND min(people) > 0 AS all_told
    FROM unit_scores
    GROUP BY metric
),
ranked AS (
    SELECT
        unit_scores.*,
        row_number() OVER (
            PARTITION BY unit_scores.unit_id, unit_scores.metric, starts_on, ends_on
            ORDER BY upload DESC, value
        ) AS place
    FROM unit_scores
    CROSS JOIN rules
    LEFT JOIN touched_metrics ON touched_metrics.metric = unit_scores.metric
    WHERE rules.everything OR touched_metrics.metric IS NOT NULL
)
SELECT
    metric_list.metric_id,
    2000000000000 + day_number(ranked.starts_on) * 100000
        + (day_number(ranked.ends_on) - day_number(ranked.starts_on)) AS slot,
    ranked.unit_id,
    CAST(ranked.people AS DOUBLE) AS people,
    CAST(CASE WHEN told.all_told THEN ranked.people ELSE 1 END AS DOUBLE) AS weight,
    CAST(ranked.value * CASE WHEN told.all_told THEN ranked.people ELSE 1 END AS DOUBLE) AS total,
    CAST(NULL AS DOUBLE) AS total_squares,
    NOT unit_tree.leaf AS given
FROM ranked
JOIN told ON told.metric = ranked.metric
JOIN metric_list ON metric_list.metric = ranked.metric AND metric_list.source = 'scores'
JOIN unit_tree ON unit_tree.unit_id = ranked.unit_id
WHERE ranked.place = 1
