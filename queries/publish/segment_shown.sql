-- What may be seen of respondents' groups. Grain: one row a metric, unit, attribute, segment, wave.
-- Reads: segment_figures, segment_rows, segment_hidden, survey_waves, unit_tree.
SELECT
    segment_figures.metric,
    unit_tree.unit,
    segment_figures.attribute,
    segment_figures.segment,
    survey_waves.opened_on AS starts_on,
    survey_waves.closed_on AS ends_on,
    survey_waves.wave,
    CAST(segment_figures.people AS DOUBLE) AS people,
    CAST(segment_figures.weight AS DOUBLE) AS weight,
    CAST(segment_figures.total AS DOUBLE) AS total,
    CAST(segment_figures.total_squares AS DOUBLE) AS total_squares,
    CAST(segment_figures.total / nullif(segment_figures.weight, 0) AS DOUBLE) AS value
FROM segment_figures
JOIN segment_rows
    ON segment_rows.about = segment_figures.about
    AND segment_rows.wave_id = segment_figures.wave_id
    AND segment_rows.unit_id = segment_figures.unit_id
    AND segment_rows.attribute = segment_figures.attribute
JOIN survey_waves ON survey_waves.wave_id = segment_figures.wave_id
JOIN unit_tree ON unit_tree.unit_id = segment_figures.unit_id
LEFT JOIN segment_hidden
    ON segment_hidden.about = segment_figures.about
    AND segment_hidden.wave_id = segment_figures.wave_id
    AND segment_hidden.unit_id = segment_figures.unit_id
    AND segment_hidden.attribute = segment_figures.attribute
WHERE segment_hidden.unit_id IS NULL
    AND segment_rows.unsafe = 0
    AND segment_figures.people >= survey_waves.minimum_group
