-- Sums of the person means of drivers that several questions measure. Of those who skipped questions
-- of engagement that make a driver, what counts in their place does so here too.
-- Grain: one row a wave, unit and driver. Reads: driver_people, fills, question_metrics.
WITH filled AS (
    SELECT
        fills.wave_id, fills.unit_id, fills.person, question_metrics.driver_metric_id,
        count(*) AS answers, sum(fills.scaled) AS total
    FROM fills
    JOIN question_metrics ON question_metrics.item_id = fills.item_id
    WHERE question_metrics.driver_members > 1
    GROUP BY fills.wave_id, fills.unit_id, fills.person, question_metrics.driver_metric_id
),
persons AS (
    SELECT
        driver_people.wave_id,
        driver_people.unit_id,
        driver_people.driver_metric_id,
        (driver_people.total + coalesce(filled.total, 0))
            / (driver_people.answers + coalesce(filled.answers, 0)) AS score
    FROM driver_people
    LEFT JOIN filled
        ON filled.wave_id = driver_people.wave_id
        AND filled.unit_id = driver_people.unit_id
        AND filled.person = driver_people.person
        AND filled.driver_metric_id = driver_people.driver_metric_id
    UNION ALL
    SELECT filled.wave_id, filled.unit_id, filled.driver_metric_id, filled.total / filled.answers
    FROM filled
    LEFT JOIN driver_people
        ON driver_people.wave_id = filled.wave_id
        AND driver_people.unit_id = filled.unit_id
        AND driver_people.person = filled.person
        AND driver_people.driver_metric_id = filled.driver_metric_id
    WHERE driver_people.person IS NULL
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
