-- Sums of the person means of drivers that several questions measure. Of those who skipped questions
-- of engagement that make a driver, what counts in their place does so here too.
-- Grain: one row a wave, unit and driver. Reads: driver_people, fills, question_metrics.
WITH parts AS (
    SELECT wave_id, unit_id, person, driver_metric_id, answers, total
    FROM driver_people
    UNION ALL
    SELECT
        fills.wave_id, fills.unit_id, fills.person, question_metrics.driver_metric_id, count(*),
        sum(fills.scaled)
    FROM fills
    JOIN question_metrics ON question_metrics.item_id = fills.item_id
    WHERE question_metrics.driver_members > 1
    GROUP BY fills.wave_id, fills.unit_id, fills.person, question_metrics.driver_metric_id
),
persons AS (
    SELECT wave_id, unit_id, driver_metric_id, sum(total) / sum(answers) AS score
    FROM parts
    GROUP BY wave_id, unit_id, person, driver_metric_id
)
SELECT
    wave_id,
    unit_id,
    driver_metric_id,
    count(*) AS people,
    sum(score) AS total,
    sum(score * score) AS total_squares
FROM persons
GROUP BY wave_id, unit_id, driver_metric_id
