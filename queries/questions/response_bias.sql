/*---
title       = "Do those who stay silent think otherwise?"
section     = "Listening"
description = "One dot is one unit in one survey: how many answered, and what they said. Where units with few answers score otherwise, the mean of all answers is not the mean of all people."
related     = ["where_few_answer", "listening_and_improvement"]
[[params]]
name    = "score"
label   = "Staff score"
type    = "choice"
options = "SELECT metric, label FROM metrics WHERE side = 'staff' AND grain = 'wave' AND kind = 'mean' ORDER BY sort, label"
default = "engagement"
[[params]]
name    = "survey"
label   = "Survey"
type    = "choice"
options = "SELECT wave FROM waves ORDER BY closed_on DESC"
help    = "Empty = all of them."
[chart]
type  = "scatter"
x     = "response_rate"
y     = "score"
color = "region"
size  = "people"
label = "name"
alt   = "Response rate of each unit against its staff score"
[columns]
name          = { label = "Unit" }
unit          = { label = "Code" }
wave          = { label = "Survey" }
response_rate = { label = "Response rate", format = ".0f", unit = "%" }
score         = { label = "Staff score", format = ".1f", unit = "0-100" }
people        = { label = "Respondents", format = ",.0f", role = "n" }
[link]
x      = "response_rate"
y      = "score"
unit   = "unit"
period = "wave"
[[asserts]]
name = "one row a unit and survey"
sql  = "SELECT unit, wave FROM result GROUP BY ALL HAVING count(*) > 1"
---*/
WITH answered AS (
    SELECT unit, wave, value AS response_rate, people
    FROM readings
    WHERE metric = 'response_rate' AND ($survey IS NULL OR wave = $survey)
),
said AS (
    SELECT unit, wave, ends_on, value AS score
    FROM readings
    WHERE metric = $score
)
SELECT units.unit, units.name, units.region, wave, response_rate, score, people
FROM answered
JOIN said USING (unit, wave)
JOIN units USING (unit)
WHERE units.leaf
ORDER BY said.ends_on, units.unit
