-- Breakdowns that stay as the generation before had them.
-- Reads: previous.segments, previous.metrics, changed_segments, survey_waves.
INSERT INTO mart.segments
SELECT
    shown.* REPLACE (
        told_squares(metrics.kind, metrics.low, metrics.high, weight, total, total_squares)
            AS total_squares
    )
FROM previous.segments AS shown
JOIN previous.metrics ON metrics.metric = shown.metric
JOIN survey_waves ON survey_waves.wave = shown.wave
JOIN changed_segments
    ON changed_segments.wave_id = survey_waves.wave_id
    AND changed_segments.attribute = shown.attribute
WHERE changed_segments.keep
