-- How the breakdowns of a round by one attribute changed since they were published.
-- keep: they stay as they were, since some group of some unit changed by too few people, counted by
-- each of the figures that changed at all: by many who changed one nobody hides who changed another.
-- A breakdown that nobody saw before begins anew.
-- Grain: one row a wave and attribute. Reads: person_attributes, undone_attributes,
-- uploads_then, waves_then, changed_answers, fresh_people, cell_losses, answers_at_times, questions,
-- segment_themes, segment_figures, answers_at_times, ancestry, survey_waves,
-- kept_parts_then, segments_then.
WITH now_said AS (
    SELECT said.wave_id, said.person, said.attribute, max(said.value) AS value,
        max(CASE WHEN uploads_then.upload IS NULL THEN 1 ELSE 0 END) AS anew
    FROM person_attributes AS said
    JOIN waves_then ON waves_then.wave_id = said.wave_id
    LEFT JOIN uploads_then
        ON uploads_then.wave_id = said.wave_id AND uploads_then.upload = said.upload
    GROUP BY said.wave_id, said.person, said.attribute
),
then_gone AS (
    SELECT said.wave_id, said.person, said.attribute, max(said.value) AS value
    FROM undone_attributes AS said
    JOIN uploads_then
        ON uploads_then.wave_id = said.wave_id AND uploads_then.upload = said.upload
    GROUP BY said.wave_id, said.person, said.attribute
),
known AS (
    SELECT wave_id, attribute FROM then_gone
    UNION
    SELECT wave_id, attribute FROM now_said WHERE anew = 0
    UNION
    SELECT wave_id, part FROM kept_parts_then WHERE part <> '(moments)'
    UNION
    SELECT survey_waves.wave_id, shown.attribute
    FROM segments_then AS shown
    JOIN survey_waves ON survey_waves.wave = shown.wave
),
goes_into_figures AS (
    SELECT item_id, 'engagement' AS metric FROM questions WHERE engagement = 1
    UNION ALL
    SELECT item_id, 'enps' FROM questions WHERE enps = 1
    UNION ALL
    SELECT item_id, metric FROM segment_themes
),
figures AS (
    SELECT DISTINCT metric FROM goes_into_figures
),
-- Whose answers, or whose place in the breakdown, are no longer the same.
moved AS (
    SELECT changed_answers.wave_id, changed_answers.person, known.attribute,
        goes_into_figures.metric
    FROM changed_answers
    JOIN goes_into_figures ON goes_into_figures.item_id = changed_answers.item_id
    JOIN known ON known.wave_id = changed_answers.wave_id
    UNION
    SELECT coalesce(now_said.wave_id, then_gone.wave_id),
        coalesce(now_said.person, then_gone.person),
        coalesce(now_said.attribute, then_gone.attribute),
        figures.metric
    FROM (SELECT * FROM now_said WHERE anew = 1) AS now_said
    FULL JOIN then_gone
        ON then_gone.wave_id = now_said.wave_id
        AND then_gone.person = now_said.person
        AND then_gone.attribute = now_said.attribute
    CROSS JOIN figures
    WHERE now_said.value IS DISTINCT FROM then_gone.value
),
placed AS (
    SELECT moved.wave_id, moved.attribute, moved.metric, ancestry.ancestor_id AS unit_id,
        coalesce(now_said.value, '(not known)') AS segment, count(*) AS changed
    FROM moved
    SEMI JOIN fresh_people
        ON fresh_people.wave_id = moved.wave_id AND fresh_people.person = moved.person
    JOIN (
        SELECT DISTINCT wave_id, unit_id, person
        FROM answers_at_times
        WHERE telling = 1000000000
    ) AS respondents
        ON respondents.wave_id = moved.wave_id AND respondents.person = moved.person
    JOIN ancestry ON ancestry.unit_id = respondents.unit_id
    LEFT JOIN now_said
        ON now_said.wave_id = moved.wave_id
        AND now_said.person = moved.person
        AND now_said.attribute = moved.attribute
    GROUP BY moved.wave_id, moved.attribute, moved.metric, ancestry.ancestor_id, segment
),
groups_now AS (
    SELECT DISTINCT segment_figures.wave_id, segment_figures.attribute, segment_figures.unit_id,
        segment_figures.segment, segment_figures.metric
    FROM segment_figures
    JOIN waves_then ON waves_then.wave_id = segment_figures.wave_id
    WHERE segment_figures.metric <> 'favourable'
),
least_change AS (
    SELECT groups_now.wave_id, groups_now.attribute, min(coalesce(placed.changed, 0)) AS people
    FROM groups_now
    LEFT JOIN (SELECT DISTINCT wave_id, attribute, metric FROM moved) AS concerned
        ON concerned.wave_id = groups_now.wave_id
        AND concerned.attribute = groups_now.attribute
        AND concerned.metric = groups_now.metric
    -- What stayed behind before may differ in any of its figures.
    LEFT JOIN kept_parts_then AS stale
        ON stale.wave_id = groups_now.wave_id AND stale.part = groups_now.attribute
    LEFT JOIN placed
        ON placed.wave_id = groups_now.wave_id
        AND placed.attribute = groups_now.attribute
        AND placed.unit_id = groups_now.unit_id
        AND placed.segment = groups_now.segment
        AND placed.metric = groups_now.metric
    WHERE concerned.wave_id IS NOT NULL OR stale.wave_id IS NOT NULL
    GROUP BY groups_now.wave_id, groups_now.attribute
),
facts_changed AS (
    SELECT DISTINCT wave_id, attribute FROM moved
    UNION
    SELECT known.wave_id, known.attribute
    FROM known
    JOIN cell_losses ON cell_losses.slot = -known.wave_id
),
judged_parts AS (
    SELECT
        known.wave_id,
        known.attribute,
        facts_changed.wave_id IS NOT NULL AS changed,
        kept_parts.wave_id IS NOT NULL AS stale,
        coalesce(least_change.people, 0) >= survey_waves.minimum_group AS enough
    FROM known
    JOIN survey_waves ON survey_waves.wave_id = known.wave_id AND survey_waves.touched
    LEFT JOIN least_change
        ON least_change.wave_id = known.wave_id AND least_change.attribute = known.attribute
    LEFT JOIN facts_changed
        ON facts_changed.wave_id = known.wave_id AND facts_changed.attribute = known.attribute
    LEFT JOIN kept_parts_then AS kept_parts
        ON kept_parts.wave_id = known.wave_id AND kept_parts.part = known.attribute
)
SELECT wave_id, attribute, changed, (changed OR stale) AND NOT enough AS keep
FROM judged_parts
