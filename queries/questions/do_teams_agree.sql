/*---
title       = "Do people in a unit share one view of service?"
section     = "Good to great"
description = "How far apart the answers in a unit lie (standard deviation on 0 to 100) beside their mean. A high mean with a wide spread is not yet one philosophy practised by all."
related     = ["service_climate_by_region"]
[[params]]
name    = "score"
label   = "Staff score"
type    = "choice"
options = "SELECT metric, label FROM metrics WHERE side = 'staff' AND kind = 'mean' AND grain = 'wave' ORDER BY sort, label"
help    = "Empty = the first question on service."
[chart]
type  = "scatter"
x     = "mean_answer"
y     = "spread"
color = "region"
size  = "people"
label = "name"
alt   = "Mean answer of each unit against the spread of its answers"
[columns]
name        = { label = "Unit" }
unit        = { label = "Code" }
asked       = { label = "Score" }
mean_answer = { label = "Mean", format = ".1f", unit = "0-100" }
spread      = { label = "Spread", format = ".1f" }
people      = { label = "Answers", format = ",.0f", role = "n" }
---*/
WITH likely AS (
    SELECT items.metric
    FROM items
    JOIN metrics USING (metric)
    ORDER BY items.role = 'service_climate' DESC, items.metric
    LIMIT 1
),
sums AS (
    SELECT
        unit,
        metric,
        sum(weight) AS people,
        sum(total) AS total,
        sum(total_squares) AS total_squares
    FROM readings
    WHERE metric = coalesce($score, (SELECT metric FROM likely)) AND bound IS NULL
    GROUP BY unit, metric
)
SELECT
    units.unit,
    units.name,
    units.region,
    metrics.label AS asked,
    total / people AS mean_answer,
    sqrt(greatest(total_squares - total * total / people, 0) / nullif(people - 1, 0)) AS spread,
    people
FROM sums
JOIN units USING (unit)
JOIN metrics USING (metric)
WHERE units.leaf AND people > 1
ORDER BY spread, units.name
