-- Brings metrics back that facts in force use again.
INSERT INTO main.uploaded_metrics
SELECT * FROM undone.uploaded_metrics WHERE metric IN (SELECT metric FROM main.used_metrics)
