-- Copies metrics that only undone uploads brought and nothing in force uses to the waiting rows.
INSERT INTO undone.uploaded_metrics
WITH undone_uploads AS (SELECT upload FROM main.uploads WHERE state <> 'loaded')
SELECT * FROM main.uploaded_metrics
WHERE upload IN (SELECT upload FROM undone_uploads)
    AND metric NOT IN (SELECT metric FROM main.used_metrics)
