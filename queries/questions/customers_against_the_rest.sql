/*---
title       = "How do our customers compare with everybody else's?"
section     = "Customers and results"
description = "Every customer score of one unit or region beside that of the rest of the organisation, over the months chosen."
related     = ["raving_or_satisfied", "who_recommends_us"]
[[params]]
name    = "place"
label   = "Unit"
type    = "choice"
options = "SELECT unit, name FROM units WHERE level > 0 AND kind <> 'combined' ORDER BY level, name"
help    = "Empty = the first one."
[[params]]
name    = "span"
label   = "Months"
type    = "daterange"
[chart]
type  = "bar"
x     = "score"
y     = "label"
color = "whose"
alt   = "Customer scores of the chosen unit beside those of the rest"
[columns]
label   = { label = "Customer score" }
whose   = { label = "Whose customers" }
score   = { label = "Score", format = ".1f" }
answers = { label = "Answers", format = ",.0f", role = "n" }
---*/
WITH chosen AS (
    SELECT unit, name
    FROM units
    WHERE level > 0 AND ($place IS NULL OR unit = $place)
    ORDER BY level, name
    LIMIT 1
),
sums AS (
    SELECT
        readings.metric,
        sum(total) FILTER (readings.unit = chosen.unit) AS here_total,
        sum(weight) FILTER (readings.unit = chosen.unit) AS here,
        sum(total) FILTER (readings.unit = '(company)') AS all_total,
        sum(weight) FILTER (readings.unit = '(company)') AS all_answers,
        any_value(chosen.name) AS name
    FROM readings
    CROSS JOIN chosen
    WHERE (readings.unit = chosen.unit OR readings.unit = '(company)')
        AND ($span_from IS NULL OR starts_on >= $span_from)
        AND ($span_to IS NULL OR ends_on <= $span_to)
    GROUP BY readings.metric
),
both_sides AS (
    SELECT metric, name AS whose, here_total / nullif(here, 0) AS score, here AS answers
    FROM sums
    UNION ALL
    SELECT
        metric,
        'The rest',
        (all_total - here_total) / nullif(all_answers - here, 0),
        all_answers - here
    FROM sums
)
SELECT metrics.label, whose, score, answers
FROM both_sides
JOIN metrics USING (metric)
WHERE metrics.side = 'customer' AND metrics.kind <> 'amount' AND score IS NOT NULL
ORDER BY metrics.sort, whose = 'The rest'
