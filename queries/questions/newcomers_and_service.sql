/*---
title       = "Do newcomers serve worse, and for how long?"
section     = "Staying"
description = "A unit's months are sorted by how many of its people joined in the three months before. The bars are what customers then said, less what they usually say there and what the season brought."
related     = ["service_after_departures", "engagement_by_tenure", "when_people_leave"]
[[params]]
name    = "customers"
label   = "Customer score"
type    = "choice"
options = "SELECT metric, label FROM metrics WHERE side = 'customer' AND kind <> 'amount' ORDER BY sort"
default = "nps"
[[params]]
name    = "later"
label   = "Months later"
type    = "int"
default = 0
min     = 0
max     = 12
help    = "0 = while they are new; more = whether it has worn off."
[chart]
type  = "bar"
x     = "share_new"
y     = "difference"
margin = "margin"
alt   = "Customer score against the unit's usual, by the share of newcomers"
[columns]
share_new   = { label = "Joined in the last three months" }
difference  = { label = "Customer score against the unit's usual", format = "+.2f", side = "customer" }
margin      = { label = "Margin of chance (95%)", format = ".2f" }
unit_months = { label = "Months of units", format = ",.0f" }
staff       = { label = "Staff, on average", format = ",.0f", role = "n" }
---*/
WITH staff AS (
    SELECT
        heads.unit,
        heads.starts_on AS month,
        heads.value AS headcount,
        -- Whoever is more than last month's staff less the leavers has joined.
        greatest(
            heads.value
                - lag(heads.value) OVER (PARTITION BY heads.unit ORDER BY heads.starts_on)
                + coalesce(leaving.total / 100, 0),
            0
        ) AS joined
    FROM readings AS heads
    LEFT JOIN readings AS leaving
        ON leaving.unit = heads.unit
        AND leaving.starts_on = heads.starts_on
        AND leaving.metric = 'turnover'
    WHERE heads.metric = 'headcount'
),
new_people AS (
    SELECT
        unit,
        month,
        headcount,
        sum(joined) OVER (
            PARTITION BY unit ORDER BY month ROWS BETWEEN 2 PRECEDING AND CURRENT ROW
        ) / nullif(headcount, 0) AS share
    FROM staff
    WHERE joined IS NOT NULL
),
banded AS (
    SELECT
        *,
        CASE
            WHEN share < 0.02 THEN '1. hardly anybody'
            WHEN share < 0.06 THEN '2. up to 6 of 100'
            WHEN share < 0.12 THEN '3. up to 12 of 100'
            ELSE '4. more'
        END AS share_new
    FROM new_people
),
pleased AS (
    SELECT
        unit,
        starts_on AS month,
        total / nullif(weight, 0)
            - sum(total) OVER (PARTITION BY unit) / nullif(sum(weight) OVER (PARTITION BY unit), 0)
            AS against_usual,
        weight
    FROM readings
    JOIN units USING (unit)
    WHERE metric = $customers AND units.leaf AND weight > 0
),
scores AS (
    SELECT
        *,
        against_usual - sum(against_usual * weight) OVER (PARTITION BY month)
            / nullif(sum(weight) OVER (PARTITION BY month), 0) AS difference
    FROM pleased
)
SELECT
    share_new,
    sum(difference * weight) / nullif(sum(weight), 0) AS difference,
    1.96 * stddev_samp(difference) / sqrt(count(*)) AS margin,
    count(*) AS unit_months,
    avg(headcount) AS staff
FROM banded
JOIN scores
    ON scores.unit = banded.unit
    AND scores.month = banded.month + to_months($later)
GROUP BY share_new
HAVING count(*) >= 10
ORDER BY share_new
