/*---
title       = "When do people leave?"
section     = "Staying"
description = "Of those still with us at the start of each month of service, the share that left in it, and the share of all newcomers still here at its end."
related     = ["engagement_by_tenure", "turnover_by_unit"]
[[params]]
name    = "split"
label   = "Split by"
type    = "choice"
options = "SELECT DISTINCT grouping_name FROM life_table ORDER BY grouping_name"
help    = "Empty = everybody together."
[[params]]
name    = "until_month"
label   = "Months of service shown"
type    = "int"
default = 36
min     = 6
max     = 240
[chart]
type  = "line"
x     = "month_of_service"
y     = "still_here"
color = "group_name"
alt   = "Share of newcomers still here after each month of service"
[columns]
month_of_service = { label = "Month of service" }
group_name       = { label = "Group" }
left_share       = { label = "Left in the month", format = ".1%" }
still_here       = { label = "Still here", format = ".0%", side = "staying" }
at_risk          = { label = "People at risk", format = ",.0f", role = "n" }
---*/
WITH months AS (
    SELECT
        group_name,
        month_of_service,
        at_risk,
        leavers / nullif(at_risk, 0) AS left_share
    FROM life_table
    WHERE month_of_service <= $until_month
        AND CASE WHEN $split IS NULL THEN group_name = '(all)' ELSE grouping_name = $split END
),
-- The product of the monthly shares that stayed (Kaplan-Meier, by whole months).
curve AS (
    SELECT *, product(1 - left_share) OVER (
        PARTITION BY group_name ORDER BY month_of_service
    ) AS still_here
    FROM months
)
SELECT group_name, month_of_service, left_share, still_here, at_risk
FROM curve
ORDER BY group_name, month_of_service
