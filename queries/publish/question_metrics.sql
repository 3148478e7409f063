-- Questions with the numbers of the metrics they go into. Grain: one row an item.
-- Reads: questions, metric_list.
SELECT
    questions.item_id,
    questions.slope,
    questions.shift,
    questions.driver_members,
    own.metric_id,
    drivers.metric_id AS driver_metric_id
FROM questions
JOIN metric_list AS own ON own.metric = questions.metric
LEFT JOIN metric_list AS drivers ON drivers.metric = questions.driver_metric
