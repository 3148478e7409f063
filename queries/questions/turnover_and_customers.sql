/*---
title       = "Are customers happier where people stay?"
section     = "Staff and customers"
description = "One dot is one unit: how many of its people left in a year, and its customer score over the same months."
related     = ["turnover_by_unit", "when_people_leave"]
[[params]]
name    = "customers"
label   = "Customer score"
type    = "choice"
options = "SELECT metric, label FROM metrics WHERE side = 'customer' AND kind <> 'amount' ORDER BY sort"
default = "nps"
[[params]]
name    = "leaving"
label   = "Who left"
type    = "choice"
options = "SELECT metric, label FROM metrics WHERE side = 'staying' AND kind = 'rate' ORDER BY sort"
default = "turnover"
[[params]]
name    = "span"
label   = "Months"
type    = "daterange"
[chart]
type  = "scatter"
x     = "turnover"
y     = "customer_score"
color = "region"
size  = "staff"
label = "name"
alt   = "Yearly turnover of each unit against its customer score"
[columns]
name           = { label = "Unit" }
unit           = { label = "Code" }
turnover       = { label = "Leavers a year per 100 staff", format = ".1f" }
customer_score = { label = "Customer score", format = ".1f" }
staff          = { label = "Staff, on average", format = ".0f", role = "n" }
[link]
x        = "turnover"
y        = "customer_score"
unit     = "unit"
expected = "negative"
[[asserts]]
name = "one row a unit"
sql  = "SELECT unit FROM result GROUP BY ALL HAVING count(*) > 1"
---*/
WITH chosen AS (
    SELECT *
    FROM readings
    WHERE ($span_from IS NULL OR starts_on >= $span_from)
        AND ($span_to IS NULL OR ends_on <= $span_to)
),
staying AS (
    SELECT
        unit,
        sum(total) / nullif(sum(weight), 0) AS turnover,
        avg(people) AS staff
    FROM chosen
    WHERE metric = $leaving
    GROUP BY unit
),
pleased AS (
    SELECT unit, sum(total) / nullif(sum(weight), 0) AS customer_score
    FROM chosen
    WHERE metric = $customers
    GROUP BY unit
)
SELECT units.unit, units.name, units.region, turnover, customer_score, staff
FROM staying
JOIN pleased USING (unit)
JOIN units USING (unit)
WHERE units.leaf
ORDER BY turnover DESC, units.unit
