/*---
title       = "Raving, or merely satisfied?"
section     = "Good to great"
description = "Satisfied is the share of customers who gave one of the two best marks; raving, the very best one. A unit far to the right and low down is good, not great."
related     = ["who_recommends_us", "engaged_units_keep_customers"]
[[params]]
name    = "since"
type    = "date"
help    = "Months that begin on this day or later; empty = all there are."
[[params]]
name    = "at_least"
label   = "At least this many answers"
type    = "int"
default = 30
min     = 1
[chart]
type  = "scatter"
x     = "satisfied"
y     = "raving"
color = "region"
size  = "answers"
label = "name"
alt   = "Share of satisfied customers against share of raving customers, a dot a unit"
[columns]
name         = { label = "Unit" }
unit         = { label = "Code" }
satisfied    = { label = "Satisfied", format = ".0f", unit = "%" }
raving       = { label = "Raving", format = ".0f", unit = "%" }
raving_share = { label = "Raving of the satisfied", format = ".0%" }
answers      = { label = "Customer answers", format = ",.0f", role = "n" }
---*/
WITH marks AS (
    SELECT
        unit,
        sum(total) FILTER (metric = 'csat_top_two') / nullif(sum(weight) FILTER (metric = 'csat_top_two'), 0) AS satisfied,
        sum(total) FILTER (metric = 'csat_top_box') / nullif(sum(weight) FILTER (metric = 'csat_top_box'), 0) AS raving,
        sum(weight) FILTER (metric = 'csat_top_box') AS answers
    FROM readings
    WHERE metric IN ('csat_top_box', 'csat_top_two')
        AND ($since IS NULL OR starts_on >= $since)
    GROUP BY unit
)
SELECT
    units.unit,
    units.name,
    units.region,
    satisfied,
    raving,
    raving / nullif(satisfied, 0) AS raving_share,
    answers
FROM marks
JOIN units USING (unit)
WHERE units.leaf AND answers >= $at_least
ORDER BY raving DESC, units.unit
