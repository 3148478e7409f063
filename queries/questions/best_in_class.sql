/*---
title       = "Who is best in class, and what is different there?"
section     = "Good to great"
description = "The units with the best customer score beside all others: for each other figure, how far apart the two groups are, in usual differences between units. What differs there need not be what made them best."
related     = ["good_to_great", "themes_and_results", "raving_or_satisfied"]
[[params]]
name    = "customers"
label   = "Best by"
type    = "choice"
options = "SELECT metric, label FROM metrics WHERE side = 'customer' AND kind <> 'amount' ORDER BY sort"
default = "nps"
[[params]]
name    = "best_pct"
label   = "Best % of units"
type    = "int"
default = 10
min     = 5
max     = 50
[chart]
type  = "bar"
x     = "apart"
y     = "figure"
color = "side"
margin = "chance"
alt   = "How far the best units are from the others, figure by figure"
[columns]
figure = { label = "Figure" }
side   = { label = "Side" }
best   = { label = "Mean of the best", format = ",.1f" }
rest   = { label = "Mean of the others", format = ",.1f" }
apart  = { label = "Apart", format = "+.2f", unit = "usual differences" }
chance = { label = "Chance alone (95%)", format = ".2f" }
units  = { label = "Best units", role = "n" }
---*/
WITH pleased AS (
    SELECT unit, sum(total) / nullif(sum(weight), 0) AS customer_score
    FROM readings
    JOIN units USING (unit)
    WHERE metric = $customers AND units.leaf
    GROUP BY unit
),
ranked AS (
    SELECT unit, percent_rank() OVER (ORDER BY customer_score DESC, unit) < $best_pct / 100 AS is_best
    FROM pleased
),
figures AS (
    SELECT unit, metric, sum(total) / nullif(sum(weight), 0) AS figure_value
    FROM readings
    JOIN metrics USING (metric)
    WHERE metrics.side IN ('staff', 'staying', 'result')
        AND metric NOT IN (SELECT metric FROM items)
        -- The theme of engagement is engagement once more.
        AND metric NOT IN (
            SELECT driver_metric FROM items WHERE role = 'engagement' AND driver_metric IS NOT NULL
        )
    GROUP BY unit, metric
),
groups AS (
    SELECT
        metric,
        avg(figure_value) FILTER (is_best) AS best,
        avg(figure_value) FILTER (NOT is_best) AS rest,
        stddev_samp(figure_value) AS usual,
        count(*) FILTER (is_best) AS units,
        count(*) FILTER (NOT is_best) AS others
    FROM figures
    JOIN ranked USING (unit)
    GROUP BY metric
)
SELECT
    metrics.label AS figure,
    metrics.side,
    best,
    rest,
    (best - rest) / nullif(usual, 0) AS apart,
    1.96 * sqrt(1 / units + 1 / others) AS chance,
    units
FROM groups
JOIN metrics USING (metric)
WHERE units >= 3 AND others >= 3 AND usual > 0
ORDER BY abs(apart) DESC, metrics.sort
