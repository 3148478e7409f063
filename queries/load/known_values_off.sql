-- Takes the figures that are in force already off the desk.
-- Parameters: supersedes (the upload whose place this file takes, or NULL).
DELETE FROM desk.main.new_values AS fresh
WHERE EXISTS (
    SELECT 1
    FROM main.unit_scores AS before
    WHERE before.unit_id = fresh.unit_id
        AND before.metric = fresh.metric
        AND before.starts_on = fresh.starts_on
        AND before.ends_on = fresh.ends_on
        AND before.upload IS DISTINCT FROM CAST($supersedes AS INTEGER)
)
