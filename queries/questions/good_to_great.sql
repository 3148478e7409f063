/*---
title       = "Who moved from good to great?"
section     = "Good to great"
description = "Each unit's customers in its last twelve months against the twelve before. Great is the best quarter of all units. A move inside the margin could be chance, and units far from the middle drift back to it on their own."
related     = ["raving_since_when", "best_in_class", "who_moved"]
[[params]]
name    = "customers"
label   = "Customer score"
type    = "choice"
options = "SELECT metric, label FROM metrics WHERE side = 'customer' AND kind <> 'amount' ORDER BY metric <> 'csat_top_box', sort"
help    = "Empty = raving customers where they are known, else the first score."
[[params]]
name    = "only_clear"
label   = "Only moves beyond chance"
type    = "bool"
default = false
[chart]
type  = "scatter"
x     = "before"
y     = "now"
color = "moved"
size  = "answers"
label = "name"
alt   = "Customer score of each unit in the last twelve months against the twelve before"
[columns]
name    = { label = "Unit" }
unit    = { label = "Code" }
before  = { label = "Twelve months before", format = ".1f" }
now     = { label = "Last twelve months", format = ".1f" }
change  = { label = "Change", format = "+.1f" }
margin  = { label = "Margin of chance (95%)", format = ".1f" }
moved   = { label = "Moved" }
answers = { label = "Answers", format = ",.0f", role = "n" }
[[asserts]]
name = "one row a unit"
sql  = "SELECT unit FROM result GROUP BY unit HAVING count(*) > 1"
---*/
WITH likely AS (
    SELECT metric
    FROM metrics
    WHERE side = 'customer' AND kind <> 'amount'
    ORDER BY metric <> 'csat_top_box', sort
    LIMIT 1
),
months AS (
    SELECT readings.*, max(ends_on) OVER () AS last_on
    FROM readings
    JOIN units USING (unit)
    WHERE metric = coalesce($customers, (SELECT metric FROM likely)) AND units.leaf
),
years AS (
    SELECT
        unit,
        ends_on > last_on - to_months(12) AS is_now,
        sum(weight) AS weight,
        sum(total) / nullif(sum(weight), 0) AS score,
        sum(total_squares) AS total_squares
    FROM months
    WHERE ends_on > last_on - to_months(24)
    GROUP BY ALL
),
errors AS (
    -- Variance of a mean from its sums: (Σx²/n - mean²) / (n - 1).
    SELECT *, greatest(total_squares / nullif(weight, 0) - score * score, 0)
        / nullif(weight - 1, 0) AS error_variance
    FROM years
),
both_years AS (
    SELECT
        later.unit,
        earlier.score AS before,
        later.score AS now,
        later.score - earlier.score AS change,
        1.96 * sqrt(earlier.error_variance + later.error_variance) AS margin,
        later.weight AS answers
    FROM errors AS later
    JOIN errors AS earlier ON earlier.unit = later.unit AND later.is_now AND NOT earlier.is_now
),
quarters AS (
    SELECT
        *,
        percent_rank() OVER (ORDER BY before) >= 0.75 AS was_great,
        percent_rank() OVER (ORDER BY now) >= 0.75 AS is_great
    FROM both_years
),
told AS (
    SELECT
        units.unit, units.name, units.region, before, now, change, margin,
        CASE
            WHEN is_great AND NOT was_great THEN 'to great'
            WHEN was_great AND NOT is_great THEN 'from great'
            WHEN is_great THEN 'great and stayed'
            ELSE 'the rest'
        END AS moved,
        answers
    FROM quarters
    JOIN units USING (unit)
)
SELECT *
FROM told
WHERE NOT $only_clear OR abs(change) > margin
ORDER BY change DESC, unit
