-- What is not shown of one unit, with the reason in words; single questions are counted together.
-- A figure kept from an earlier generation is shown, so it does not count.
-- Grain: one row a metric and reason, most first. Parameters: unit.
SELECT
    CASE WHEN metrics.metric LIKE 'item\_%' ESCAPE '\' THEN 'Single questions' ELSE metrics.label END
        AS metric,
    CASE hidden.why
        WHEN 'small_group'
            THEN 'too few people answered, or a team beside it could be worked out'
        WHEN 'small_change' THEN 'too few people changed since the last figure'
        ELSE replace(hidden.why, '_', ' ')
    END AS reason,
    count(*) AS figures,
    min(hidden.starts_on) AS since,
    max(hidden.ends_on) AS until
FROM hidden
ANTI JOIN readings USING (metric, unit, wave)
JOIN metrics ON metrics.metric = hidden.metric
WHERE hidden.unit = $unit
GROUP BY 1, 2
ORDER BY figures DESC, metric, reason
