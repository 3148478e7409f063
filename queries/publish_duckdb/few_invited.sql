-- Response rates that stay as they were: rounds in which a cell, or what is left of one beside those
-- below it, asked a few people more or fewer than was told. Nobody of those need have answered.
-- Grain: one row a family, wave (slot) and unit.
-- Reads: drafted, metric_list, previous.readings, survey_waves, waves_then, unit_tree, slots.
WITH present AS (
    SELECT drafted.family, drafted.slot, drafted.unit_id, drafted.weight, drafted.minimum_group
    FROM drafted
    JOIN metric_list ON metric_list.metric_id = drafted.metric_id
    WHERE metric_list.source = 'invitations'
),
earlier AS (
    SELECT -CAST(survey_waves.wave_id AS BIGINT) AS slot, unit_tree.unit_id, shown.weight
    FROM previous.readings AS shown
    JOIN metric_list ON metric_list.metric = shown.metric AND metric_list.source = 'invitations'
    JOIN survey_waves ON survey_waves.wave = shown.wave
    JOIN waves_then ON waves_then.wave_id = survey_waves.wave_id
    JOIN unit_tree ON unit_tree.unit = shown.unit
),
changes AS (
    SELECT present.slot, present.unit_id, unit_tree.parent_id, present.minimum_group,
        present.weight - earlier.weight AS more
    FROM present
    JOIN earlier ON earlier.slot = present.slot AND earlier.unit_id = present.unit_id
    JOIN unit_tree ON unit_tree.unit_id = present.unit_id
),
below AS (
    SELECT slot, parent_id AS unit_id, sum(more) AS more FROM changes GROUP BY slot, parent_id
),
few AS (
    SELECT slot FROM changes WHERE abs(more) > 0.5 AND abs(more) < minimum_group
    UNION
    SELECT changes.slot
    FROM changes
    JOIN below ON below.slot = changes.slot AND below.unit_id = changes.unit_id
    WHERE abs(changes.more - below.more) > 0.5
        AND abs(changes.more - below.more) < changes.minimum_group
)
SELECT family, present.slot, CAST(unit_id AS BIGINT) AS unit_id
FROM present
SEMI JOIN few ON few.slot = present.slot
