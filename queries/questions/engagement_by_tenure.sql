/*---
title       = "Does the spark last? Engagement by length of service"
section     = "Staying"
description = "How engaged people are, split by what the survey knows about them. Length of service comes first where it is known."
related     = ["when_people_leave", "turnover_by_unit"]
[[params]]
name    = "score"
label   = "Staff score"
type    = "choice"
options = "SELECT DISTINCT metric, label FROM segments JOIN metrics USING (metric) ORDER BY label"
default = "engagement"
[[params]]
name    = "split"
label   = "Split by"
type    = "choice"
options = "SELECT DISTINCT attribute FROM segments ORDER BY attribute"
help    = "Empty = length of service where it is known."
[[params]]
name    = "place"
label   = "Unit"
type    = "choice"
options = "SELECT DISTINCT unit, name FROM segments JOIN units USING (unit) ORDER BY name"
default = "(company)"
[chart]
type  = "line"
x     = "asked_on"
y     = "score"
color = "segment"
alt   = "Staff score of each group, survey by survey"
[columns]
asked_on  = { label = "Survey", format = "%b %Y" }
segment   = { label = "Group" }
score     = { label = "Score", format = ".1f" }
people    = { label = "Respondents", format = ",.0f", role = "n" }
---*/
WITH likely AS (
    SELECT attribute
    FROM segments
    GROUP BY attribute
    ORDER BY regexp_matches(lower(attribute), 'tenure|service|joined') DESC, attribute
    LIMIT 1
)
SELECT ends_on AS asked_on, attribute, segment, value AS score, people
FROM segments
WHERE metric = $score
    AND unit = $place
    AND attribute = coalesce($split, (SELECT attribute FROM likely))
ORDER BY asked_on, segment
