/*---
title       = "Where do people leave?"
section     = "Staying"
description = "Leavers a year per 100 staff, by region or by unit, over the months chosen."
related     = ["turnover_and_customers", "when_people_leave"]
[[params]]
name    = "leaving"
label   = "Who left"
type    = "choice"
options = "SELECT metric, label FROM metrics WHERE side = 'staying' AND kind = 'rate' ORDER BY sort"
default = "turnover"
[[params]]
name    = "each"
label   = "One bar for each"
type    = "choice"
options = [{ value = "region", label = "Region" }, { value = "unit", label = "Unit" }]
default = "region"
[[params]]
name    = "since"
type    = "date"
help    = "Months that begin on this day or later; empty = all there are."
[chart]
type  = "bar"
x     = "turnover"
y     = "name"
alt   = "Yearly turnover of each region or unit, highest first"
[columns]
name      = { label = "Where" }
turnover  = { label = "Leavers a year per 100 staff", format = ".1f" }
staff     = { label = "Staff, on average", format = ",.0f", role = "n" }
first_on  = { label = "From", format = "%b %Y" }
last_on   = { label = "To", format = "%b %Y" }
---*/
WITH months AS (
    SELECT
        CASE WHEN $each = 'region' THEN units.region ELSE units.name END AS name,
        readings.starts_on,
        readings.ends_on,
        sum(readings.total) AS leavers,
        sum(readings.weight) AS person_years,
        sum(readings.people) AS staff
    FROM readings
    JOIN units USING (unit)
    WHERE readings.metric = $leaving
        AND units.leaf
        AND ($since IS NULL OR readings.starts_on >= $since)
    GROUP BY ALL
),
spans AS (
    SELECT
        name,
        sum(leavers) / nullif(sum(person_years), 0) AS turnover,
        avg(staff) AS staff,
        min(starts_on) AS first_on,
        max(ends_on) AS last_on
    FROM months
    WHERE name IS NOT NULL
    GROUP BY name
)
SELECT name, turnover, staff, first_on, last_on
FROM spans
ORDER BY turnover DESC, name
