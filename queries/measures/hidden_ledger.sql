-- Every figure of a leaf unit that is not shown, with the reason in words; as hidden_summary counts.
-- A figure kept from an earlier generation is shown, so it does not count.
-- Grain: one row a metric, unit and period. No parameters.
SELECT
    metrics.label AS metric,
    units.name AS unit,
    hidden.starts_on,
    hidden.ends_on,
    CASE hidden.why
        WHEN 'small_group'
            THEN 'too few people answered, or a team beside it could be worked out'
        WHEN 'small_change' THEN 'too few people changed since the last figure'
        WHEN 'part_hidden' THEN 'part of what is one unit today is hidden'
        WHEN 'part_out_of_sight' THEN 'part of what is one unit today is beyond what you may see'
        WHEN 'not_to_be_added' THEN 'figures of units that are one today cannot be added up'
        ELSE replace(hidden.why, '_', ' ')
    END AS reason
FROM hidden
ANTI JOIN readings USING (metric, unit, wave)
JOIN units ON units.unit = hidden.unit
JOIN metrics ON metrics.metric = hidden.metric
WHERE units.leaf
ORDER BY metrics.sort, metrics.label, hidden.ends_on, units.name, reason
