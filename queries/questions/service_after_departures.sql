/*---
title       = "What do we lose when people leave?"
section     = "Staying"
description = "Months in which many left a unit are set beside its other months. The line is what its customers said before and after such a month, less what they usually say there. Month 0 is the month of leaving."
related     = ["turnover_and_customers", "newcomers_and_service", "regretted_losses"]
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
name    = "many"
label   = "Many = this % of staff in one month"
type    = "float"
default = 5.0
min     = 1
max     = 50
[chart]
type  = "line"
x     = "months_after"
y     = "difference"
color = "months_with"
margin = "margin"
alt   = "Customer score round months in which many left, against what is usual in the unit"
[columns]
months_after = { label = "Months after" }
months_with  = { label = "Months with" }
difference   = { label = "Customer score against the unit's usual", format = "+.2f", side = "customer" }
margin       = { label = "Margin of chance (95%)", format = ".2f" }
unit_months  = { label = "Months of units", format = ",.0f" }
answers      = { label = "Customer answers", format = ",.0f", role = "n" }
---*/
WITH pleased AS (
    SELECT
        unit,
        starts_on AS month,
        total / nullif(weight, 0)
            - sum(total) OVER (PARTITION BY unit) / nullif(sum(weight) OVER (PARTITION BY unit), 0)
            AS against_usual,
        weight
    FROM readings
    JOIN units USING (unit)
    WHERE metric = $customers AND units.leaf AND weight > 0
),
-- What a month brought everywhere is nobody's departure: it is taken out.
seasons AS (
    SELECT month, sum(against_usual * weight) / nullif(sum(weight), 0) AS season
    FROM pleased
    GROUP BY month
),
scores AS (
    SELECT unit, month, against_usual - season AS difference, weight
    FROM pleased
    JOIN seasons USING (month)
),
departures AS (
    SELECT
        unit,
        starts_on AS month,
        -- total is 100 a leaver: leavers per 100 people of that month's staff.
        CASE WHEN total / nullif(people, 0) >= $many THEN 'many leavers' ELSE 'few or none' END
            AS months_with
    FROM readings
    WHERE metric = $leaving AND people > 0
),
around AS (
    SELECT
        departures.months_with,
        steps.months_after,
        scores.difference,
        scores.weight
    FROM departures
    CROSS JOIN (SELECT unnest(range(-3, 7)) AS months_after) AS steps
    JOIN scores
        ON scores.unit = departures.unit
        AND scores.month = departures.month + to_months(CAST(steps.months_after AS INTEGER))
)
SELECT
    months_after,
    months_with,
    sum(difference * weight) / nullif(sum(weight), 0) AS difference,
    1.96 * stddev_samp(difference) / sqrt(count(*)) AS margin,
    count(*) AS unit_months,
    sum(weight) AS answers
FROM around
GROUP BY months_after, months_with
HAVING count(*) >= 10
ORDER BY months_after, months_with
