/*---
title       = "Do stressed teams have unhappier customers?"
section     = "Staff and customers"
description = "One dot is one unit after one survey: what its people said about strain (a reversed question counts disagreement, so 100 is calm), and what its customers said in the three months after."
related     = ["attitudes_and_customers", "engaged_units_keep_customers"]
[[params]]
name    = "strain"
label   = "Question on strain"
type    = "choice"
options = "SELECT metric, min(text) FROM items GROUP BY metric ORDER BY bool_or(regexp_matches(lower(text), 'stress|strain|pressure|exhaust|burn')) DESC, min(text)"
help    = "Empty = the first that speaks of stress."
[[params]]
name    = "customers"
label   = "Customer score"
type    = "choice"
options = "SELECT metric, label FROM metrics WHERE side = 'customer' AND kind <> 'amount' ORDER BY sort"
default = "nps"
[chart]
type  = "scatter"
x     = "calm"
y     = "customer_score"
color = "region"
size  = "people"
label = "name"
alt   = "How calm each unit's people are against the customer score of the three months after"
[columns]
name           = { label = "Unit" }
unit           = { label = "Code" }
wave           = { label = "Survey" }
calm           = { label = "Freedom from strain", format = ".1f", unit = "0-100" }
customer_score = { label = "Customer score", format = ".1f" }
people         = { label = "Respondents", format = ",.0f", role = "n" }
answers        = { label = "Customer answers", format = ",.0f" }
[link]
x      = "calm"
y      = "customer_score"
unit   = "unit"
period = "wave"
[[asserts]]
name = "one row a unit and survey"
sql  = "SELECT unit, wave FROM result GROUP BY ALL HAVING count(*) > 1"
---*/
WITH likely AS (
    SELECT metric
    FROM items
    GROUP BY metric
    HAVING bool_or(regexp_matches(lower(text), 'stress|strain|pressure|exhaust|burn'))
    ORDER BY min(text)
    LIMIT 1
),
staff AS (
    SELECT unit, wave, ends_on, value AS calm, people
    FROM readings
    WHERE metric = coalesce($strain, (SELECT metric FROM likely))
),
after_the_survey AS (
    SELECT
        staff.unit,
        staff.wave,
        sum(readings.total) / nullif(sum(readings.weight), 0) AS customer_score,
        sum(readings.weight) AS answers
    FROM staff
    JOIN readings
        ON readings.unit = staff.unit
        AND readings.metric = $customers
        AND readings.starts_on > staff.ends_on
        AND readings.starts_on <= staff.ends_on + to_months(3)
    GROUP BY staff.unit, staff.wave
)
SELECT units.unit, units.name, units.region, wave, calm, customer_score, staff.people, answers
FROM staff
JOIN after_the_survey USING (unit, wave)
JOIN units USING (unit)
WHERE units.leaf
ORDER BY staff.ends_on, units.unit
