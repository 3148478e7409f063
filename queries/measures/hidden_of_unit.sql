-- What is not shown of one unit, with the reason in words; single questions are counted together.
-- A figure kept from an earlier generation is shown, so it does not count.
-- Grain: one row a metric and reason, most first. Parameters: unit.
SELECT
    CASE WHEN metrics.metric LIKE 'item\_%' ESCAPE '\' THEN 'Single questions' ELSE metrics.label END
        AS metric,
    CASE hidden.why
        WHEN 'fewer_than_minimum' THEN 'too few people answered'
        WHEN 'complement' THEN 'would give away a smaller group by subtraction'
        WHEN 'roll_up' THEN 'shown together with other small units'
        WHEN 'unanimous' THEN 'everybody gave the same answer'
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
