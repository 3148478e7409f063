/*---
# Everything here may be left out: then the title comes from the file's name, the filters from the
# $names in the SQL, and the answer is a table. `linkage schema` lists what can be read,
# `linkage check` says what to mend.
title       = "TITLE?"
section     = "Ours"
description = "One dot is one unit: how engaged its staff are, and what its customers say."
related     = ["engaged_units_keep_customers"]
# One filter each: text int float bool date daterange choice list. A daterange named span is
# $span_from and $span_to. Options are a list or a SELECT, which may use the filters above it.
[[params]]
name    = "regions"
type    = "list"
options = "SELECT DISTINCT region FROM units WHERE region IS NOT NULL ORDER BY region"
default = []
[[params]]
name    = "since"
type    = "date"
help    = "Periods that begin on this day or later; empty = all there are."
# scatter line bar heatmap box histogram metric table
[chart]
type  = "scatter"
x     = "engagement"
y     = "nps"
color = "region"
size  = "people"
label = "name"
alt   = "Engagement of each unit against its NPS"
[columns]
name       = { label = "Unit" }
engagement = { label = "Engagement", format = ".1f", unit = "0-100" }
nps        = { label = "NPS", format = "+.0f" }
# How many people a row rests on: whoever shows staff figures says so.
people     = { label = "Respondents", format = ",.0f", role = "n" }
# The evidence for these two columns stands under the chart.
[link]
x    = "engagement"
y    = "nps"
unit = "unit"
# Rows that this returns are failures.
[[asserts]]
name = "one row a unit"
sql  = "SELECT unit FROM result GROUP BY unit HAVING count(*) > 1"
---*/
-- Sums first, one division at the end: a month with three answers must not count like one of fifty.
WITH sums AS (
    SELECT
        unit,
        sum(total) FILTER (metric = 'engagement') AS staff_total,
        sum(weight) FILTER (metric = 'engagement') AS staff_weight,
        sum(total) FILTER (metric = 'nps') AS customer_total,
        sum(weight) FILTER (metric = 'nps') AS customer_weight,
        max(people) FILTER (metric = 'engagement') AS people
    FROM readings
    WHERE $since IS NULL OR starts_on >= $since
    GROUP BY unit
),
scores AS (
    SELECT
        units.unit,
        units.name,
        units.region,
        staff_total / nullif(staff_weight, 0) AS engagement,
        customer_total / nullif(customer_weight, 0) AS nps,
        people
    FROM sums
    JOIN units USING (unit)
    WHERE units.leaf AND (len($regions) = 0 OR list_contains($regions, units.region))
)
SELECT *
FROM scores
WHERE engagement IS NOT NULL AND nps IS NOT NULL
ORDER BY unit
