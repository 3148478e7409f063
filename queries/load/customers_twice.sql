-- How many scores repeat an answer's own number and metric.
SELECT count(answer_id) - count(DISTINCT CASE WHEN answer_id IS NOT NULL THEN hash(answer_id, metric) END) AS rows
FROM desk.main.new_scores
