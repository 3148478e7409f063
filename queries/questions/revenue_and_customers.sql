/*---
title       = "Do happier customers go with better results?"
section     = "Customers and results"
description = "One dot is one unit: its customer score and a result that was loaded for it, over the same span."
related     = ["engaged_units_keep_customers", "turnover_and_customers"]
[[params]]
name    = "customers"
label   = "Customer score"
type    = "choice"
options = "SELECT metric, label FROM metrics WHERE side = 'customer' AND kind <> 'amount' ORDER BY sort"
default = "nps"
[[params]]
name    = "earned"
label   = "Result"
type    = "choice"
options = "SELECT metric, label FROM metrics WHERE side = 'result' ORDER BY sort, label"
help    = "Empty = the first result there is."
[[params]]
name    = "span"
label   = "Months"
type    = "daterange"
[chart]
type  = "scatter"
x     = "customer_score"
y     = "result_a_period"
color = "region"
size  = "answers"
label = "name"
alt   = "Customer score of each unit against the chosen result"
[columns]
name            = { label = "Unit" }
unit            = { label = "Code" }
customer_score  = { label = "Customer score", format = ".1f" }
result_a_period = { label = "Result, mean a period", format = ",.1f" }
answers         = { label = "Customer answers", format = ",.0f", role = "n" }
[link]
x    = "customer_score"
y    = "result_a_period"
unit = "unit"
---*/
WITH chosen AS (
    SELECT *
    FROM readings
    WHERE ($span_from IS NULL OR starts_on >= $span_from)
        AND ($span_to IS NULL OR ends_on <= $span_to)
),
first_result AS (
    SELECT metric
    FROM metrics
    WHERE side = 'result'
    ORDER BY sort, label
    LIMIT 1
),
pleased AS (
    SELECT unit, sum(total) / nullif(sum(weight), 0) AS customer_score, sum(weight) AS answers
    FROM chosen
    WHERE metric = $customers
    GROUP BY unit
),
results AS (
    SELECT unit, avg(value) AS result_a_period
    FROM chosen
    WHERE metric = coalesce($earned, (SELECT metric FROM first_result))
    GROUP BY unit
)
SELECT units.unit, units.name, units.region, customer_score, result_a_period, answers
FROM pleased
JOIN results USING (unit)
JOIN units USING (unit)
WHERE units.leaf
ORDER BY units.unit
