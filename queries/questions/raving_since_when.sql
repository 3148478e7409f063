/*---
title       = "Since when do customers rave?"
section     = "Good to great"
description = "Month by month: how many customers gave one of the two best marks, and how many the very best. Good enough stays good enough while the first line is high and the second is not rising."
related     = ["raving_or_satisfied", "good_to_great", "who_recommends_us"]
[[params]]
name    = "region"
type    = "choice"
options = "SELECT DISTINCT region FROM units WHERE region IS NOT NULL ORDER BY region"
help    = "Empty = the whole company."
[[params]]
name    = "place"
label   = "Unit"
type    = "choice"
options = "SELECT unit, name FROM units WHERE leaf AND ($region IS NULL OR region = $region) ORDER BY name"
help    = "Empty = all units of the region."
[[params]]
name    = "smooth"
label   = "Average over months"
type    = "choice"
options = [{ value = 1, label = "none" }, { value = 3, label = "three" }, { value = 12, label = "twelve" }]
default = 3
[chart]
type  = "line"
x     = "month"
y     = "share"
color = "mark"
alt   = "Share of satisfied and of raving customers, month by month"
[columns]
month   = { label = "Month", format = "%b %Y" }
mark    = { label = "Mark" }
share   = { label = "Share of customers", format = ".0f", unit = "%", side = "customer" }
answers = { label = "Answers", format = ",.0f", role = "n" }
---*/
WITH months AS (
    SELECT
        readings.starts_on AS month,
        CASE metric WHEN 'csat_top_box' THEN 'Raving' ELSE 'Satisfied' END AS mark,
        sum(total) AS total,
        sum(weight) AS weight
    FROM readings
    JOIN units USING (unit)
    WHERE metric IN ('csat_top_box', 'csat_top_two')
        AND units.leaf
        AND ($region IS NULL OR units.region = $region)
        AND ($place IS NULL OR readings.unit = $place)
    GROUP BY ALL
),
smoothed AS (
    SELECT
        month,
        mark,
        sum(total) OVER some_months AS total,
        sum(weight) OVER some_months AS answers
    FROM months
    WINDOW some_months AS (
        PARTITION BY mark ORDER BY month
        RANGE BETWEEN to_months(CAST($smooth AS INTEGER) - 1) PRECEDING AND CURRENT ROW
    )
)
SELECT month, mark, total / nullif(answers, 0) AS share, answers
FROM smoothed
ORDER BY month, mark DESC
