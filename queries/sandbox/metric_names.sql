-- Every metric there is, to see which ones a statement names.
-- Grain: one row a metric. Parameters: none.
SELECT metric FROM metrics ORDER BY metric
