-- Rows of the file all of whose figures are in force already.
-- Parameters: supersedes (the upload whose place this file takes, or NULL).
CREATE OR REPLACE TABLE desk.main.known_before AS
SELECT fresh.row_id
FROM desk.main.new_values AS fresh
LEFT JOIN main.unit_scores AS before
    ON before.unit_id = fresh.unit_id
    AND before.metric = fresh.metric
    AND before.starts_on = fresh.starts_on
    AND before.ends_on = fresh.ends_on
    AND before.upload IS DISTINCT FROM CAST($supersedes AS INTEGER)
GROUP BY fresh.row_id
HAVING count(*) = count(before.unit_id)
