/*---
title       = "Which units moved most between the last two surveys?"
section     = "Good to great"
description = "Change of a staff score since the survey before. A change inside the margin could be chance; units that were far from the middle tend to drift back to it on their own."
related     = ["listening_and_improvement"]
[[params]]
name    = "score"
label   = "Staff score"
type    = "choice"
options = "SELECT metric, label FROM metrics WHERE side = 'staff' AND grain = 'wave' AND kind = 'mean' ORDER BY sort, label"
default = "engagement"
[[params]]
name    = "only_clear"
label   = "Only changes beyond chance"
type    = "bool"
default = false
[chart]
type  = "bar"
x     = "change"
y     = "name"
color = "beyond_chance"
margin = "margin"
alt   = "Change of each unit since the survey before, largest rise first"
[columns]
name          = { label = "Unit" }
unit          = { label = "Code" }
before        = { label = "Before", format = ".1f" }
now           = { label = "Now", format = ".1f" }
change        = { label = "Change", format = "+.1f" }
margin        = { label = "Margin of chance (95%)", format = ".1f" }
beyond_chance = { label = "Beyond chance" }
people        = { label = "Respondents now", role = "n" }
---*/
WITH spread AS (
    SELECT
        unit,
        wave,
        ends_on,
        value,
        people,
        -- Variance of the mean, from the sums: (Σx² - (Σx)²/n) / (n - 1) / n.
        (total_squares - total * total / nullif(weight, 0))
            / nullif((weight - 1) * weight, 0) AS error_variance
    FROM readings
    WHERE metric = $score AND bound IS NULL
),
last_two AS (
    SELECT *, row_number() OVER (ORDER BY ends_on DESC) AS place
    FROM (SELECT DISTINCT wave, ends_on FROM spread)
    QUALIFY place <= 2
),
moved AS (
    SELECT
        latest.unit,
        earlier.value AS before,
        latest.value AS now,
        latest.value - earlier.value AS change,
        1.96 * sqrt(latest.error_variance + earlier.error_variance) AS margin,
        latest.people
    FROM spread AS latest
    JOIN spread AS earlier USING (unit)
    JOIN last_two AS this_wave ON this_wave.wave = latest.wave AND this_wave.place = 1
    JOIN last_two AS that_wave ON that_wave.wave = earlier.wave AND that_wave.place = 2
),
told AS (
    SELECT
        units.unit, units.name, units.region, before, now, change, margin,
        CASE WHEN abs(change) > margin THEN 'yes' ELSE 'could be chance' END AS beyond_chance,
        people
    FROM moved
    JOIN units USING (unit)
    WHERE units.leaf
)
SELECT *
FROM told
WHERE NOT $only_clear OR beyond_chance = 'yes'
ORDER BY change DESC, unit
