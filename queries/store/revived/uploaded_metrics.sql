-- Takes metrics off the waiting rows that are in force again.
DELETE FROM undone.uploaded_metrics WHERE metric IN (SELECT metric FROM main.uploaded_metrics)
