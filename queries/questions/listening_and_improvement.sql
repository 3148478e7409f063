/*---
title       = "Do units that answer improve?"
section     = "Listening"
description = "Response rate in one survey against the change of engagement to the next. A unit that was low rises a little by chance alone, and a high one falls: read the pattern, not the single dot."
related     = ["where_few_answer", "who_moved"]
[chart]
type  = "scatter"
x     = "response_rate"
y     = "change"
color = "region"
size  = "people"
label = "name"
alt   = "Response rate of each unit against the change of its engagement until the next survey"
[columns]
name          = { label = "Unit" }
unit          = { label = "Code" }
wave          = { label = "Survey" }
response_rate = { label = "Response rate", format = ".0f", unit = "%" }
change        = { label = "Change of engagement", format = "+.1f", unit = "points" }
people        = { label = "Respondents", role = "n" }
[link]
x      = "response_rate"
y      = "change"
unit   = "unit"
period = "wave"
[[asserts]]
name = "one row a unit and wave"
sql  = "SELECT unit, wave FROM result GROUP BY ALL HAVING count(*) > 1"
---*/
WITH engaged AS (
    SELECT
        unit,
        wave,
        people,
        ends_on,
        lead(value) OVER (PARTITION BY unit ORDER BY ends_on) - value AS change
    FROM readings
    WHERE metric = 'engagement' AND bound IS NULL
),
answered AS (
    SELECT unit, wave, value AS response_rate
    FROM readings
    WHERE metric = 'response_rate'
)
SELECT units.unit, units.name, units.region, wave, response_rate, change, people
FROM answered
JOIN engaged USING (unit, wave)
JOIN units USING (unit)
WHERE units.leaf AND change IS NOT NULL
ORDER BY engaged.ends_on, units.unit
