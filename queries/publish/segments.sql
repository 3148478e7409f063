-- What may be seen of respondents' groups, in a lasting order; not where the breakdown stays as the
-- generation before had it.
-- Grain: one row a metric, unit, attribute, segment and wave.
-- Reads: segments_seen, metric_list, survey_waves, changed_segments.
SELECT
    segments_seen.metric, unit, segments_seen.attribute, segment, starts_on, ends_on,
    segments_seen.wave, people, weight, total,
    told_squares(metric_list.kind, metric_list.low, metric_list.high, weight, total, total_squares)
        AS total_squares,
    value
FROM segments_seen
JOIN metric_list ON metric_list.made_as = segments_seen.metric AND metric_list.source = 'answers'
JOIN survey_waves ON survey_waves.wave = segments_seen.wave
LEFT JOIN changed_segments
    ON changed_segments.wave_id = survey_waves.wave_id
    AND changed_segments.attribute = segments_seen.attribute
    AND changed_segments.keep
WHERE changed_segments.wave_id IS NULL
ORDER BY segments_seen.metric, ends_on, segments_seen.wave, unit, segments_seen.attribute, segment
