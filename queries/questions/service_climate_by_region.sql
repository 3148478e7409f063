/*---
title       = "What do staff say about service, region by region?"
section     = "Staff and customers"
description = "Each question on how service is valued here, on a scale of 0 to 100, 100 being best (a reversed one counts disagreement). Units count by their respondents; those too small to show are left out of their region here."
related     = ["attitudes_and_customers"]
[[params]]
name    = "about"
label   = "Questions about"
type    = "choice"
options = "SELECT DISTINCT role, replace(role, '_', ' ') FROM items ORDER BY role"
default = "service_climate"
[[params]]
name    = "survey"
label   = "Survey"
type    = "choice"
options = "SELECT wave FROM waves ORDER BY closed_on DESC"
help    = "Empty = the latest."
[chart]
type  = "heatmap"
x     = "region"
y     = "asked"
value = "score"
alt   = "Mean answer to each service question in each region"
[columns]
asked  = { label = "Question" }
score  = { label = "Mean answer", format = ".0f", unit = "0-100", side = "staff" }
people = { label = "Respondents", format = ",.0f", role = "n" }
---*/
WITH asked AS (
    SELECT metric, min(text) || CASE WHEN bool_or(reversed) THEN ' (reversed)' ELSE '' END AS asked
    FROM items
    WHERE role = $about
    GROUP BY metric
),
latest AS (
    SELECT wave
    FROM readings
    JOIN asked USING (metric)
    ORDER BY ends_on DESC
    LIMIT 1
),
means AS (
    SELECT
        units.region,
        asked.asked,
        sum(readings.total) / nullif(sum(readings.weight), 0) AS score,
        sum(readings.people) AS people
    FROM readings
    JOIN asked USING (metric)
    JOIN units USING (unit)
    WHERE units.leaf
        AND units.region IS NOT NULL
        AND readings.wave = coalesce($survey, (SELECT wave FROM latest))
    GROUP BY units.region, asked.asked
)
SELECT region, asked, score, people
FROM means
ORDER BY asked, region
