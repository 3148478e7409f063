-- Every metric that could have a figure, numbered, with the layer in which it is hidden.
-- Figures of one layer rest on the same questions, so they are shown or hidden together.
-- made_as: the name its figures are made under, before any clash of names is settled.
-- single_item: a question by itself, not an index of several.
-- Grain: one row a metric. Reads: builtin_metrics, questions, uploaded_metrics, unit_scores.
WITH enps_family AS (
    SELECT min(family) AS family
    FROM questions
    WHERE enps = 1
),
own AS (
    SELECT
        builtin_metrics.metric, label, side, kind, grain, low, high, better, unit_label,
        confidential, sort, source, adds_up,
        CASE
            WHEN builtin_metrics.metric = 'enps' THEN coalesce(enps_family.family, 'enps')
            ELSE builtin_metrics.family
        END AS family
    FROM builtin_metrics
    CROSS JOIN enps_family
),
drivers AS (
    SELECT
        driver_metric AS metric, max(driver) AS label, 'staff' AS side, 'mean' AS kind,
        'wave' AS grain, 0.0 AS low, 100.0 AS high, 'higher' AS better,
        'points of 100' AS unit_label, TRUE AS confidential, 200 AS sort, 'answers' AS source,
        FALSE AS adds_up, min(family) AS family
    FROM questions
    WHERE driver IS NOT NULL
    GROUP BY driver_metric
),
single_items AS (
    SELECT
        metric, max(text) AS label, 'staff' AS side, 'mean' AS kind, 'wave' AS grain, 0.0 AS low,
        100.0 AS high, 'higher' AS better, 'points of 100' AS unit_label, TRUE AS confidential,
        1000 AS sort, 'answers' AS source, FALSE AS adds_up, min(family) AS family
    FROM questions
    GROUP BY metric
),
told AS (
    SELECT metric, count(people) AS with_people
    FROM unit_scores
    GROUP BY metric
),
given AS (
    SELECT
        uploaded_metrics.metric,
        max(label) AS label, max(side) AS side,
        CASE WHEN max(low) IS NULL AND max(high) IS NULL THEN 'amount' ELSE 'mean' END AS kind,
        'period' AS grain, max(low) AS low, max(high) AS high, max(better) AS better,
        max(unit_label) AS unit_label,
        max(side) = 'staff' AND coalesce(max(told.with_people), 0) > 0 AS confidential,
        CASE max(side)
            WHEN 'staff' THEN 250 WHEN 'staying' THEN 350 WHEN 'customer' THEN 450
            WHEN 'result' THEN 500 ELSE 600
        END AS sort,
        'scores' AS source, FALSE AS adds_up,
        CASE
            WHEN max(side) = 'staff' AND coalesce(max(told.with_people), 0) > 0
                THEN concat('given ', uploaded_metrics.metric)
        END AS family
    FROM uploaded_metrics
    LEFT JOIN told ON told.metric = uploaded_metrics.metric
    GROUP BY uploaded_metrics.metric
),
everything AS (
    SELECT * FROM own
    UNION ALL
    SELECT * FROM drivers
    UNION ALL
    SELECT * FROM single_items
    UNION ALL
    SELECT * FROM given
),
-- A file may bring a metric under a name that Linkage makes itself. Whoever loaded "turnover" will
-- ask for "turnover" and means the loaded one, so the one made from records takes another name.
ranked AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY metric
            ORDER BY CASE WHEN source = 'scores' THEN 0 ELSE 1 END, sort, source
        ) AS place
    FROM everything
),
named AS (
    SELECT
        CASE WHEN place = 1 THEN metric ELSE concat(metric, '_from_records') END AS metric,
        metric AS made_as,
        CASE WHEN place = 1 THEN label ELSE concat(label, ', from records') END AS label,
        side, kind, grain, low, high, better, unit_label, confidential, sort, source, adds_up,
        family
    FROM ranked
    WHERE place <= 2
)
SELECT
    row_number() OVER (ORDER BY sort, metric) AS metric_id,
    CASE WHEN family IS NOT NULL THEN dense_rank() OVER (ORDER BY family) END AS layer,
    metric, made_as, label, side, kind, grain, low, high, better, unit_label, confidential, sort,
    source, adds_up, family, source = 'answers' AND sort = 1000 AS single_item
FROM named
