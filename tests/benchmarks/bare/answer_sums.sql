-- The bare sums of answers: no index, no disclosure rule, no parent units.
CREATE TABLE answer_sums AS
SELECT unit_id, wave_id, item_id, count(*) AS n, sum(score) AS total, sum(score * score) AS squares
FROM store.answers
GROUP BY unit_id, wave_id, item_id
