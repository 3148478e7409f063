-- Questions on service that may be split by groups: by the theme they make together, or by
-- themselves where they belong to none. A theme that other questions go into as well is left out: it
-- is made anew from them, and two ways of adding up the same answers could be subtracted.
-- mark: the theme's own power of two, so that what somebody answered is one number.
-- Grain: one row an item. Reads: questions, question_metrics, metric_list.
WITH on_service AS (
    SELECT family
    FROM questions
    GROUP BY family
    HAVING min(role) = 'service_climate' AND max(role) = 'service_climate'
),
named AS (
    SELECT
        questions.item_id,
        questions.slope,
        questions.shift,
        metric_list.metric,
        dense_rank() OVER (ORDER BY metric_list.metric_id) AS place
    FROM questions
    JOIN on_service ON on_service.family = questions.family
    JOIN question_metrics ON question_metrics.item_id = questions.item_id
    JOIN metric_list
        ON metric_list.metric_id
            = coalesce(question_metrics.driver_metric_id, question_metrics.metric_id)
    WHERE metric_list.source = 'answers'
)
SELECT item_id, slope, shift, metric, CAST(power(2, place - 1) AS BIGINT) AS mark
FROM named
-- More than these do not fit into one number.
WHERE place <= 50
