/*---
title       = "Do engaged units keep their customers?"
section     = "Staff and customers"
description = "One dot is one unit after one survey: how engaged its staff said they were, and what its customers said in the months that followed."
related     = ["turnover_and_customers", "one_side_only", "attitudes_and_customers"]
[[params]]
name    = "customers"
label   = "Customer score"
type    = "choice"
options = "SELECT metric, label FROM metrics WHERE side = 'customer' AND kind <> 'amount' ORDER BY sort"
default = "nps"
[[params]]
name    = "months"
label   = "Months after the survey"
type    = "int"
min     = 1
max     = 12
help    = "Empty = up to the next survey, at most twelve."
[[params]]
name    = "regions"
type    = "list"
options = "SELECT DISTINCT region FROM units WHERE region IS NOT NULL ORDER BY region"
default = []
[chart]
type  = "scatter"
x     = "engagement"
y     = "customer_score"
color = "region"
size  = "people"
label = "name"
alt   = "Engagement of each unit against the customer score of the months after the survey"
[columns]
name           = { label = "Unit" }
unit           = { label = "Code" }
engagement     = { label = "Engagement", format = ".1f", unit = "0-100" }
customer_score = { label = "Customer score", format = ".1f" }
people         = { label = "Respondents", role = "n" }
answers        = { label = "Customer answers", format = ",.0f" }
[link]
x      = "engagement"
y      = "customer_score"
unit   = "unit"
period = "wave"
[[asserts]]
name = "one row a unit and wave"
sql  = "SELECT unit, wave FROM result GROUP BY ALL HAVING count(*) > 1"
---*/
WITH staff AS (
    SELECT
        unit,
        wave,
        ends_on AS asked_on,
        least(
            lead(ends_on) OVER (PARTITION BY unit ORDER BY ends_on),
            ends_on + to_months(12)
        ) AS next_on,
        value AS engagement,
        people
    FROM readings
    WHERE metric = 'engagement'
),
-- Sums first, then one division: a month with three answers must not count like one with fifty.
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
        AND readings.starts_on > staff.asked_on
        AND readings.starts_on <= coalesce(staff.asked_on + to_months($months), staff.next_on)
    GROUP BY staff.unit, staff.wave
)
SELECT
    units.unit,
    units.name,
    units.region,
    wave,
    staff.engagement,
    after_the_survey.customer_score,
    staff.people,
    after_the_survey.answers
FROM staff
JOIN after_the_survey USING (unit, wave)
JOIN units USING (unit)
WHERE units.leaf AND (len($regions) = 0 OR list_contains($regions, units.region))
ORDER BY staff.asked_on, units.unit
