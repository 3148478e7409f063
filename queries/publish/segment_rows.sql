-- Breakdowns of a unit by an attribute, all of whose groups are shown or none. Unsafe: a group is
-- too small or at an end of its scale, the unit itself is not shown, or another breakdown tells.
-- Grain: one row an `about`, wave, unit and attribute.
-- Reads: segment_figures, segment_nested, segment_themes, judged, metric_list, survey_waves,
-- unit_tree.
WITH groups_of AS (
    SELECT
        segment_figures.about,
        segment_figures.wave_id,
        segment_figures.unit_id,
        segment_figures.attribute,
        max(CASE WHEN people < survey_waves.minimum_group THEN 1 ELSE 0 END) AS small,
        max(CASE
            WHEN metric = 'enps' AND abs(total) > 90.0001 * weight THEN 1
            WHEN metric <> 'enps' AND total < 4.9999 * weight THEN 1
            WHEN metric <> 'enps' AND total > 95.0001 * weight THEN 1
            ELSE 0
        END) AS extreme,
        sum(people) AS people
    FROM segment_figures
    JOIN survey_waves ON survey_waves.wave_id = segment_figures.wave_id
    GROUP BY
        segment_figures.about, segment_figures.wave_id, segment_figures.unit_id,
        segment_figures.attribute
),
not_shown AS (
    SELECT DISTINCT
        coalesce(themes.metric, 'indexes') AS about, -judged.slot AS wave_id, judged.unit_id
    FROM judged
    JOIN metric_list ON metric_list.metric_id = judged.metric_id
    LEFT JOIN (SELECT DISTINCT metric FROM segment_themes) AS themes
        ON themes.metric = metric_list.metric
    WHERE (metric_list.made_as IN ('engagement', 'favourable', 'enps') OR themes.metric IS NOT NULL)
        AND metric_list.source <> 'scores'
        AND (judged.why IS NOT NULL OR judged.bound IS NOT NULL)
)
SELECT
    groups_of.about,
    groups_of.wave_id,
    groups_of.unit_id,
    groups_of.attribute,
    unit_tree.parent_id,
    unit_tree.level,
    groups_of.people,
    survey_waves.minimum_group,
    CASE
        WHEN groups_of.small = 1
            OR groups_of.extreme = 1
            OR not_shown.unit_id IS NOT NULL
            OR segment_nested.unit_id IS NOT NULL
            THEN 1
        ELSE 0
    END AS unsafe
FROM groups_of
JOIN unit_tree ON unit_tree.unit_id = groups_of.unit_id
JOIN survey_waves ON survey_waves.wave_id = groups_of.wave_id
LEFT JOIN not_shown
    ON not_shown.about = groups_of.about
    AND not_shown.wave_id = groups_of.wave_id
    AND not_shown.unit_id = groups_of.unit_id
LEFT JOIN segment_nested
    ON segment_nested.about = groups_of.about
    AND segment_nested.wave_id = groups_of.wave_id
    AND segment_nested.unit_id = groups_of.unit_id
    AND segment_nested.attribute = groups_of.attribute
