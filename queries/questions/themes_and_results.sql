/*---
title       = "Which themes go with results?"
section     = "Customers and results"
description = "For each theme that staff and customers are asked about: how closely units' scores go with a result, from -1 to 1. With many themes some look strong by chance; the margin says how much chance alone would give."
related     = ["revenue_and_customers", "best_in_class"]
[[params]]
name    = "earned"
label   = "Result"
type    = "choice"
options = "SELECT metric, label FROM metrics WHERE side = 'result' ORDER BY sort, label"
help    = "Empty = repeat business where it is known, else the first result there is."
[chart]
type  = "bar"
x     = "goes_with"
y     = "theme"
color = "said_by"
margin = "chance"
alt   = "Correlation over units of each theme with the chosen result"
[columns]
theme     = { label = "Theme" }
said_by   = { label = "Said by" }
result    = { label = "Result" }
goes_with = { label = "Goes with the result", format = "+.2f", unit = "-1 to 1" }
chance    = { label = "Chance alone (95%)", format = ".2f" }
units     = { label = "Units", format = ",.0f", role = "n" }
[[asserts]]
name = "a correlation lies between -1 and 1"
sql  = "SELECT theme FROM result WHERE abs(goes_with) > 1.000001"
---*/
WITH likely AS (
    SELECT metric
    FROM metrics
    WHERE side = 'result'
    ORDER BY regexp_matches(lower(label), 'repeat|loyal|retention') DESC, sort, label
    LIMIT 1
),
results AS (
    SELECT unit, any_value(metrics.label) AS result, avg(value) AS result_value
    FROM readings
    JOIN metrics USING (metric)
    WHERE readings.metric = coalesce($earned, (SELECT metric FROM likely))
    GROUP BY unit
),
themes AS (
    SELECT
        unit,
        metrics.metric,
        metrics.label AS theme,
        metrics.side AS said_by,
        sum(total) / nullif(sum(weight), 0) AS score
    FROM readings
    JOIN metrics USING (metric)
    WHERE metrics.side IN ('staff', 'customer')
        AND metrics.kind IN ('mean', 'share', 'net')
        AND metrics.metric NOT IN (SELECT metric FROM items)
        -- The theme of engagement is engagement once more.
        AND metrics.metric NOT IN (
            SELECT driver_metric FROM items WHERE role = 'engagement' AND driver_metric IS NOT NULL
        )
    GROUP BY ALL
)
SELECT
    any_value(theme) AS theme,
    CASE any_value(said_by) WHEN 'staff' THEN 'Staff' ELSE 'Customers' END AS said_by,
    any_value(result) AS result,
    corr(score, result_value) AS goes_with,
    1.96 / sqrt(count(*) - 1) AS chance,
    count(*) AS units
FROM themes
JOIN results USING (unit)
JOIN units USING (unit)
WHERE units.leaf
GROUP BY metric
HAVING count(*) >= 10
ORDER BY goes_with DESC, metric
