/*---
title       = "Where do few people answer?"
section     = "Listening"
description = "Response rate of each unit in one survey, lowest first, with its engagement beside it. Silence is an answer too: ask there in person."
related     = ["listening_and_improvement", "what_is_hidden"]
[[params]]
name    = "survey"
label   = "Survey"
type    = "choice"
options = "SELECT wave FROM waves ORDER BY closed_on DESC"
help    = "Empty = the latest."
[[params]]
name    = "regions"
type    = "list"
options = "SELECT DISTINCT region FROM units WHERE region IS NOT NULL ORDER BY region"
default = []
[chart]
type  = "bar"
x     = "response_rate"
y     = "name"
color = "region"
alt   = "Response rate of each unit, lowest first"
[columns]
name          = { label = "Unit" }
unit          = { label = "Code" }
response_rate = { label = "Response rate", format = ".0f", unit = "%" }
invited       = { label = "Invited", format = ",.0f" }
people        = { label = "Answered", format = ",.0f", role = "n" }
engagement    = { label = "Engagement", format = ".1f", unit = "0-100" }
[[asserts]]
name = "no more answers than invitations"
sql  = "SELECT name FROM result WHERE response_rate > 100"
---*/
WITH latest AS (
    SELECT wave
    FROM readings
    WHERE metric = 'response_rate'
    ORDER BY ends_on DESC
    LIMIT 1
),
answered AS (
    SELECT unit, wave, value AS response_rate, weight AS invited, people
    FROM readings
    WHERE metric = 'response_rate' AND wave = coalesce($survey, (SELECT wave FROM latest))
),
engaged AS (
    SELECT unit, wave, value AS engagement
    FROM readings
    WHERE metric = 'engagement'
)
SELECT units.unit, units.name, units.region, wave, response_rate, invited, people, engagement
FROM answered
JOIN units USING (unit)
LEFT JOIN engaged USING (unit, wave)
WHERE units.leaf AND (len($regions) = 0 OR list_contains($regions, units.region))
ORDER BY response_rate, units.name
