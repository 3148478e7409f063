/*---
title       = "Where do staff and customers disagree?"
section     = "Staff and customers"
description = "Each unit's place among the others, from 0 (lowest) to 100 (highest), by what staff say and by what customers say. The furthest apart come first: worth a visit."
related     = ["engaged_units_keep_customers"]
[[params]]
name    = "customers"
label   = "Customer score"
type    = "choice"
options = "SELECT metric, label FROM metrics WHERE side = 'customer' AND kind <> 'amount' ORDER BY sort"
default = "nps"
[chart]
type  = "scatter"
x     = "staff_place"
y     = "customer_place"
color = "region"
label = "name"
alt   = "Place of each unit by staff score against its place by customer score"
[columns]
name           = { label = "Unit" }
unit           = { label = "Code" }
staff_place    = { label = "Place by staff", format = ".0f", unit = "0-100" }
customer_place = { label = "Place by customers", format = ".0f", unit = "0-100" }
apart          = { label = "Apart", format = "+.0f" }
people         = { label = "Respondents", format = ",.0f", role = "n" }
---*/
WITH staff AS (
    SELECT unit, sum(total) / nullif(sum(weight), 0) AS engagement, max(people) AS people
    FROM readings
    WHERE metric = 'engagement'
    GROUP BY unit
),
pleased AS (
    SELECT unit, sum(total) / nullif(sum(weight), 0) AS customer_score
    FROM readings
    WHERE metric = $customers
    GROUP BY unit
),
places AS (
    SELECT
        units.unit,
        units.name,
        units.region,
        100 * percent_rank() OVER (ORDER BY engagement) AS staff_place,
        100 * percent_rank() OVER (ORDER BY customer_score) AS customer_place,
        people
    FROM staff
    JOIN pleased USING (unit)
    JOIN units USING (unit)
    WHERE units.leaf
)
SELECT
    unit, name, region, staff_place, customer_place, customer_place - staff_place AS apart, people
FROM places
ORDER BY abs(apart) DESC, unit
