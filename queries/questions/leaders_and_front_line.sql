/*---
title       = "Do leaders and the front line see service alike?"
section     = "Staff and customers"
description = "What each group of staff says of service, theme by theme, on a scale of 0 to 100, 100 being best. A breakdown is told only where every group of it is large enough."
related     = ["one_view_at_each_level", "service_climate_by_region", "engagement_by_tenure"]
[[params]]
name    = "split"
label   = "Split by"
type    = "choice"
options = "SELECT DISTINCT attribute FROM segments ORDER BY attribute"
help    = "Empty = role or level where it is known."
[[params]]
name    = "place"
label   = "Unit"
type    = "choice"
options = "SELECT DISTINCT unit, name FROM segments JOIN units USING (unit) ORDER BY name"
default = "(company)"
[chart]
type  = "heatmap"
x     = "segment"
y     = "theme"
value = "score"
alt   = "Mean answer to each theme of service in each group of staff"
[columns]
segment = { label = "Group" }
theme   = { label = "Theme of service" }
score   = { label = "Mean answer", format = ".0f", unit = "0-100", side = "staff" }
margin  = { label = "Margin of chance (95%)", format = ".1f" }
people  = { label = "Respondents", format = ",.0f", role = "n" }
---*/
WITH told AS (
    SELECT segments.*, metrics.label AS theme
    FROM segments
    JOIN metrics USING (metric)
    WHERE segments.metric NOT IN ('engagement', 'favourable', 'enps') AND segments.unit = $place
),
likely AS (
    SELECT attribute
    FROM told
    GROUP BY attribute
    ORDER BY regexp_matches(lower(attribute), 'role|level|grade|position|job') DESC, attribute
    LIMIT 1
),
latest AS (
    SELECT max(ends_on) AS ends_on
    FROM told
    WHERE attribute = coalesce($split, (SELECT attribute FROM likely))
)
SELECT
    segment,
    theme,
    value AS score,
    1.96 * sqrt(greatest(total_squares / weight - value * value, 0) / nullif(weight - 1, 0)) AS margin,
    people
FROM told
WHERE attribute = coalesce($split, (SELECT attribute FROM likely))
    AND ends_on = (SELECT ends_on FROM latest)
ORDER BY theme, segment
