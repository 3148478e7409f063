-- Rows of the file whose answer number is in force already: an export that overlaps an earlier one.
-- Parameters: supersedes (the upload whose place this file takes, or NULL).
CREATE OR REPLACE TABLE desk.main.known_before AS
SELECT DISTINCT fresh.row_id
FROM desk.main.new_scores AS fresh
INNER JOIN main.customer_answers AS before
    ON before.answer = answer_key(fresh.answer_id) AND before.metric = fresh.metric
WHERE before.upload IS DISTINCT FROM CAST($supersedes AS INTEGER)
