-- What may be seen of respondents' groups, in a lasting order.
-- Grain: one row a metric, unit, attribute, segment and wave. Reads: segments_seen.
SELECT
    metric, unit, attribute, segment, starts_on, ends_on, wave, people, weight, total,
    total_squares, value
FROM segments_seen
ORDER BY metric, ends_on, wave, unit, attribute, segment
