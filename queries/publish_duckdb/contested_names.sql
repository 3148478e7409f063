-- Names in the last generation that an upload takes from, or gives back to, a figure made from
-- records. Grain: one row a name. Parameters: metrics, the names of uploaded metrics touched.
SELECT metric
FROM previous.metrics
WHERE (list_contains($metrics, metric) AND grain <> 'period')
    OR metric IN (SELECT concat(unnest($metrics), '_from_records'))
