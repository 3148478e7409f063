-- The bare sums of customers' answers, a unit, month and metric.
CREATE TABLE customer_sums AS
SELECT
    unit_id, date_trunc('month', answered_on) AS month, metric,
    count(*) AS n, sum(score) AS total, sum(score * score) AS squares
FROM store.customer_answers
GROUP BY unit_id, date_trunc('month', answered_on), metric
