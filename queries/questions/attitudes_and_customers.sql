/*---
title       = "Which attitudes of staff go with happier customers?"
section     = "Staff and customers"
description = "For each survey question: how closely units' answers go with their customer score, from -1 to 1. With many questions some look strong by chance, and a reversed one counts disagreement; below 30 units hardly any can be told apart."
related     = ["engaged_units_keep_customers", "service_climate_by_region"]
[[params]]
name    = "customers"
label   = "Customer score"
type    = "choice"
options = "SELECT metric, label FROM metrics WHERE side = 'customer' AND kind <> 'amount' ORDER BY sort"
default = "nps"
[chart]
type  = "bar"
x     = "goes_with"
y     = "asked"
alt   = "Correlation over units of each survey question with the customer score"
[columns]
asked     = { label = "Question" }
goes_with = { label = "Goes with customers", format = "+.2f", unit = "-1 to 1", side = "staff" }
units     = { label = "Units", role = "n" }
people    = { label = "Respondents", format = ",.0f" }
[[asserts]]
name = "a correlation lies between -1 and 1"
sql  = "SELECT asked FROM result WHERE abs(goes_with) > 1.000001"
---*/
WITH questions AS (
    SELECT metric, min(text) || CASE WHEN bool_or(reversed) THEN ' (reversed)' ELSE '' END AS asked
    FROM items
    GROUP BY metric
),
-- Every unit counts once: its mean over all surveys against its mean over all months.
staff AS (
    SELECT unit, asked, avg(value) AS answer, sum(people) AS people
    FROM readings
    JOIN questions USING (metric)
    GROUP BY unit, asked
),
pleased AS (
    SELECT unit, sum(total) / nullif(sum(weight), 0) AS customer_score
    FROM readings
    WHERE metric = $customers
    GROUP BY unit
),
together AS (
    SELECT
        asked,
        corr(answer, customer_score) AS goes_with,
        count(*) AS units,
        sum(people) AS people
    FROM staff
    JOIN pleased USING (unit)
    JOIN units USING (unit)
    WHERE units.leaf
    GROUP BY asked
    HAVING count(*) >= 5
)
SELECT asked, goes_with, units, people
FROM together
ORDER BY goes_with DESC, asked
