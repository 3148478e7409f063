-- Takes metrics out that were just copied to the waiting rows.
DELETE FROM main.uploaded_metrics WHERE metric IN (SELECT metric FROM undone.uploaded_metrics)
