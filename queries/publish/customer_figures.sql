-- Sums of every customer metric where they arise.
-- Grain: one row a metric, month (slot) and unit. Reads: customer_months, metric_list.
WITH everything AS (
    SELECT
        'nps' AS metric, unit_id, ix, people, people AS weight,
        100.0 * (promoters - detractors) AS total,
        10000.0 * (promoters + detractors) AS total_squares
    FROM customer_months
    WHERE metric = 'nps'
    UNION ALL
    SELECT metric, unit_id, ix, people, people, total, total_squares
    FROM customer_months
    WHERE metric IN ('csat', 'ces', 'stars')
    UNION ALL
    SELECT
        concat(metric, '_top_box'), unit_id, ix, people, people, 100.0 * top_box, 10000.0 * top_box
    FROM customer_months
    WHERE metric IN ('csat', 'stars')
    UNION ALL
    SELECT 'csat_top_two', unit_id, ix, people, people, 100.0 * top_two, 10000.0 * top_two
    FROM customer_months
    WHERE metric = 'csat'
    UNION ALL
    SELECT 'customer_answers', unit_id, ix, sum(people), 1, sum(people), NULL
    FROM customer_months
    GROUP BY unit_id, ix
)
SELECT
    metric_list.metric_id,
    CAST(everything.ix AS BIGINT) AS slot,
    everything.unit_id,
    CAST(everything.people AS DOUBLE) AS people,
    CAST(everything.weight AS DOUBLE) AS weight,
    CAST(everything.total AS DOUBLE) AS total,
    CAST(everything.total_squares AS DOUBLE) AS total_squares
FROM everything
JOIN metric_list
    ON metric_list.made_as = everything.metric AND metric_list.source <> 'scores'
