/*---
title       = "Who recommends us, and does it grow?"
section     = "Good to great"
description = "Customers who would recommend us (NPS, month by month) and staff who would (eNPS, survey by survey). Both run from -100 to 100."
related     = ["raving_or_satisfied"]
[[params]]
name    = "place"
label   = "Unit"
type    = "choice"
options = "SELECT unit, name FROM units ORDER BY level, name"
default = "(company)"
[[params]]
name    = "smooth"
label   = "Average over months"
type    = "choice"
options = [{ value = 1, label = "none" }, { value = 3, label = "three" }, { value = 12, label = "twelve" }]
default = 3
[chart]
type  = "line"
x     = "on_day"
y     = "score"
color = "said_by"
alt   = "NPS of customers and eNPS of staff over time"
[columns]
on_day  = { label = "When", format = "%b %Y" }
said_by = { label = "Said by" }
score   = { label = "Score", format = "+.0f", unit = "-100 to 100" }
answers = { label = "Answers", format = ",.0f", role = "n" }
---*/
WITH said AS (
    SELECT
        metric,
        CASE metric WHEN 'nps' THEN 'Customers' ELSE 'Staff' END AS said_by,
        ends_on AS on_day,
        total,
        weight
    FROM readings
    WHERE unit = $place AND metric IN ('nps', 'enps')
),
smoothed AS (
    SELECT
        said_by,
        on_day,
        CASE WHEN metric = 'nps' THEN sum(total) OVER some_months ELSE total END AS total,
        CASE WHEN metric = 'nps' THEN sum(weight) OVER some_months ELSE weight END AS answers
    FROM said
    WINDOW some_months AS (
        PARTITION BY metric ORDER BY on_day
        RANGE BETWEEN to_months(CAST($smooth AS INTEGER) - 1) PRECEDING AND CURRENT ROW
    )
)
SELECT on_day, said_by, total / nullif(answers, 0) AS score, answers
FROM smoothed
ORDER BY on_day, said_by
