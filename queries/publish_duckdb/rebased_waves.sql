-- Rounds of which this generation tells something new: from now on changes count from here.
-- Grain: one row a wave. Reads: survey_waves, waves_then, judged, hide_layers, layer_changes,
-- changed_segments, changed_moments.
WITH told AS (
    SELECT DISTINCT -judged.slot AS wave_id
    FROM judged
    JOIN hide_layers
        ON hide_layers.metric_id = judged.metric_id AND hide_layers.slot = judged.slot
    JOIN layer_changes
        ON layer_changes.layer = hide_layers.layer
        AND layer_changes.slot = judged.slot
        AND layer_changes.unit_id = judged.unit_id
    WHERE judged.why IS NULL AND layer_changes.changed > 0
    UNION
    SELECT wave_id FROM changed_segments WHERE changed AND NOT keep
    UNION
    SELECT wave_id FROM changed_moments WHERE changed AND NOT keep
)
SELECT survey_waves.wave_id
FROM survey_waves
LEFT JOIN waves_then ON waves_then.wave_id = survey_waves.wave_id
LEFT JOIN told ON told.wave_id = survey_waves.wave_id
WHERE survey_waves.touched AND (waves_then.wave_id IS NULL OR told.wave_id IS NOT NULL)
