-- Figures of the file that are in force already, one row an upload.
SELECT before.upload, count(*) AS rows
FROM desk.main.new_values AS fresh
INNER JOIN main.unit_scores AS before
    ON before.unit_id = fresh.unit_id
    AND before.metric = fresh.metric
    AND before.starts_on = fresh.starts_on
    AND before.ends_on = fresh.ends_on
GROUP BY before.upload
ORDER BY before.upload
