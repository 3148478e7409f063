/*---
title       = "Where do we lose those we wanted to keep?"
section     = "Staying"
description = "Regretted leavers a year per 100 staff, and what part of all leavers they are. Few leavers make a rate jump: look at how many people stand behind it."
related     = ["why_people_leave", "turnover_by_unit", "service_after_departures"]
[[params]]
name    = "each"
label   = "One bar for each"
type    = "choice"
options = [{ value = "region", label = "Region" }, { value = "unit", label = "Unit" }]
default = "region"
[[params]]
name    = "span"
label   = "Months"
type    = "daterange"
[chart]
type  = "bar"
x     = "regretted"
y     = "name"
alt   = "Yearly rate of regretted losses of each region or unit, highest first"
[columns]
name           = { label = "Where" }
regretted      = { label = "Regretted leavers a year per 100 staff", format = ".1f", side = "staying" }
all_leavers    = { label = "All leavers a year per 100 staff", format = ".1f" }
regretted_part = { label = "Regretted, of all leavers", format = ".0%" }
staff          = { label = "Staff, on average", format = ",.0f", role = "n" }
[[asserts]]
name = "a part is no larger than the whole"
sql  = "SELECT name FROM result WHERE regretted_part > 1.000001"
---*/
WITH months AS (
    SELECT
        CASE WHEN $each = 'region' THEN units.region ELSE units.name END AS name,
        readings.starts_on,
        metric,
        sum(total) AS total,
        sum(weight) AS weight,
        sum(people) AS staff
    FROM readings
    JOIN units USING (unit)
    WHERE metric IN ('regretted_turnover', 'turnover')
        AND units.leaf
        AND ($span_from IS NULL OR readings.starts_on >= $span_from)
        AND ($span_to IS NULL OR readings.ends_on <= $span_to)
    GROUP BY ALL
),
rates AS (
    SELECT
        name,
        sum(total) FILTER (metric = 'regretted_turnover')
            / nullif(sum(weight) FILTER (metric = 'regretted_turnover'), 0) AS regretted,
        sum(total) FILTER (metric = 'turnover')
            / nullif(sum(weight) FILTER (metric = 'turnover'), 0) AS all_leavers,
        avg(staff) FILTER (metric = 'turnover') AS staff
    FROM months
    WHERE name IS NOT NULL
    GROUP BY name
)
SELECT name, regretted, all_leavers, regretted / nullif(all_leavers, 0) AS regretted_part, staff
FROM rates
WHERE regretted IS NOT NULL
ORDER BY regretted DESC, name
