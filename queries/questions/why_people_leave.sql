/*---
title       = "Do people go, or are they let go?"
section     = "Staying"
description = "Leavers a year per 100 staff, quarter by quarter: by their own wish, otherwise, and, of all, those the company regrets to lose."
related     = ["regretted_losses", "when_people_leave"]
[[params]]
name    = "place"
label   = "Unit"
type    = "choice"
options = "SELECT unit, name FROM units ORDER BY level, name"
default = "(company)"
[chart]
type  = "line"
x     = "quarter"
y     = "leavers"
color = "reason"
alt   = "Leavers by their own wish, otherwise, and regretted, quarter by quarter"
[columns]
quarter = { label = "Quarter from", format = "%b %Y" }
reason  = { label = "Left" }
leavers = { label = "Leavers a year per 100 staff", format = ".1f" }
staff   = { label = "Staff, on average", format = ",.0f", role = "n" }
[[asserts]]
name = "nobody leaves less than not at all"
sql  = "SELECT quarter FROM result WHERE leavers < -0.000001"
---*/
WITH quarters AS (
    SELECT
        CAST(date_trunc('quarter', starts_on) AS DATE) AS quarter,
        metric,
        sum(total) / nullif(sum(weight), 0) AS rate,
        avg(people) AS staff
    FROM readings
    WHERE unit = $place AND metric IN ('turnover', 'voluntary_turnover', 'regretted_turnover')
    GROUP BY ALL
),
side_by_side AS (
    SELECT
        quarter,
        max(rate) FILTER (metric = 'turnover') AS every_leaver,
        max(rate) FILTER (metric = 'voluntary_turnover') AS voluntary,
        max(rate) FILTER (metric = 'regretted_turnover') AS regretted,
        max(staff) AS staff
    FROM quarters
    GROUP BY quarter
),
told AS (
    SELECT quarter, '1. by their own wish' AS reason, voluntary AS leavers, staff FROM side_by_side
    UNION ALL
    SELECT quarter, '2. otherwise', every_leaver - voluntary, staff FROM side_by_side
    UNION ALL
    SELECT quarter, '3. regretted', regretted, staff FROM side_by_side
)
SELECT quarter, reason, leavers, staff
FROM told
WHERE leavers IS NOT NULL
ORDER BY quarter, reason
