-- Which metrics an answer goes into. Grain: one row an item and metric.
-- Reads: question_metrics, questions, metric_list.
SELECT item_id, metric_id FROM question_metrics
UNION
SELECT item_id, driver_metric_id FROM question_metrics WHERE driver_metric_id IS NOT NULL
UNION
SELECT questions.item_id, metric_list.metric_id
FROM questions
JOIN metric_list
    ON metric_list.source = 'answers'
    AND (
        (questions.engagement = 1 AND metric_list.made_as IN ('engagement', 'favourable'))
        OR (questions.enps = 1 AND metric_list.made_as = 'enps')
    )
