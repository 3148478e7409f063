-- How large the figures of each metric on the desk are, a period at a time, in this file and (for
-- the same metrics) in the store: a metric that changes its notation shows here.
WITH figures AS (
    SELECT metric, starts_on, value FROM desk.main.new_values
    UNION ALL
    SELECT metric, starts_on, value
    FROM main.unit_scores
    WHERE metric IN (SELECT DISTINCT metric FROM desk.main.new_values)
)
SELECT metric, starts_on, max(abs(value)) AS highest, count(*) AS figures
FROM figures
GROUP BY metric, starts_on
ORDER BY metric, starts_on
