-- Figures that the generation before shows, as far as enough people stand behind them, of rounds
-- and months in which something is held back.
-- Grain: one row a metric, wave or month (slot) and unit.
-- Reads: previous.readings, waves_then, held_back, survey_waves, metric_list, unit_tree, rules.
SELECT
    metric_list.metric_id,
    -CAST(survey_waves.wave_id AS BIGINT) AS slot,
    unit_tree.unit_id,
    shown.people, shown.weight, shown.total, shown.total_squares, shown.value, shown.bound
FROM previous.readings AS shown
JOIN survey_waves ON survey_waves.wave = shown.wave
JOIN waves_then ON waves_then.wave_id = survey_waves.wave_id
SEMI JOIN held_back ON held_back.slot = -survey_waves.wave_id
JOIN metric_list ON metric_list.metric = shown.metric
JOIN unit_tree ON unit_tree.unit = shown.unit
WHERE shown.people >= survey_waves.minimum_group
UNION ALL
SELECT
    metric_list.metric_id,
    CAST(month_ix(shown.starts_on) AS BIGINT) AS slot,
    unit_tree.unit_id,
    shown.people, shown.weight, shown.total, shown.total_squares, shown.value, shown.bound
FROM previous.readings AS shown
JOIN metric_list ON metric_list.metric = shown.metric AND metric_list.source = 'employment'
SEMI JOIN held_back ON held_back.slot = month_ix(shown.starts_on)
JOIN unit_tree ON unit_tree.unit = shown.unit
CROSS JOIN rules
WHERE shown.people >= rules.minimum_group AND metric_list.layer IS NOT NULL
