-- Every sum for units of every level: hidden people stay in the totals above them.
-- Amounts such as headcount add up: their weight stays 1. A score that was uploaded for a unit with
-- units below it stands as it was given.
-- Grain: one row a metric, slot and unit. Reads: figures_below, ancestry, metric_list, score_figures.
WITH summed AS (
    SELECT
        figures_below.metric_id,
        figures_below.slot,
        ancestry.ancestor_id AS unit_id,
        sum(figures_below.people) AS people,
        sum(figures_below.weight) AS weight,
        sum(figures_below.total) AS total,
        sum(figures_below.total_squares) AS total_squares
    FROM figures_below
    JOIN ancestry ON ancestry.unit_id = figures_below.unit_id
    GROUP BY figures_below.metric_id, figures_below.slot, ancestry.ancestor_id
),
given AS (
    SELECT metric_id, slot, unit_id, people, weight, total, total_squares
    FROM score_figures
    WHERE given
)
SELECT
    summed.metric_id,
    summed.slot,
    summed.unit_id,
    summed.people,
    CASE WHEN metric_list.adds_up THEN 1.0 ELSE summed.weight END AS weight,
    summed.total,
    summed.total_squares
FROM summed
JOIN metric_list ON metric_list.metric_id = summed.metric_id
LEFT JOIN given
    ON given.metric_id = summed.metric_id
    AND given.slot = summed.slot
    AND given.unit_id = summed.unit_id
WHERE given.metric_id IS NULL
UNION ALL
SELECT metric_id, slot, unit_id, people, weight, total, total_squares
FROM given
