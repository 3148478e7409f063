-- Figures that the generation before hid beside a bound: they stay hidden, or telling one of them
-- later would give the exact figure that was told as a bound then.
-- Grain: one row a metric, wave (slot) and unit.
-- Reads: previous.hidden, survey_waves, waves_then, metric_list, unit_tree, unseen_then, decided.
SELECT metric_list.metric_id, -CAST(survey_waves.wave_id AS BIGINT) AS slot, unit_tree.unit_id
FROM previous.hidden AS untold
JOIN survey_waves ON survey_waves.wave = untold.wave
JOIN waves_then ON waves_then.wave_id = survey_waves.wave_id
JOIN metric_list ON metric_list.metric = untold.metric AND metric_list.source = 'answers'
JOIN unit_tree ON unit_tree.unit = untold.unit
JOIN decided
    ON decided.metric_id = metric_list.metric_id
    AND decided.slot = -survey_waves.wave_id
    AND decided.unit_id = unit_tree.unit_id
    AND decided.why IS NULL
ANTI JOIN unseen_then
    ON unseen_then.metric_id = metric_list.metric_id
    AND unseen_then.slot = -survey_waves.wave_id
    AND unseen_then.unit_id = unit_tree.unit_id
WHERE untold.why = 'small_group'
