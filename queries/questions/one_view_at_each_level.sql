/*---
title       = "Is it the place that shapes the view of service?"
section     = "Good to great"
description = "Of all differences between people's answers, the part that lies between places of one level. Near 0: people differ inside every place and no place has a view of its own. 10 or more: the place tells a good deal about the answer."
related     = ["do_teams_agree", "service_climate_by_region"]
[[params]]
name    = "about"
label   = "Questions about"
type    = "choice"
options = "SELECT DISTINCT role, replace(role, '_', ' ') FROM items ORDER BY role"
default = "service_climate"
[[params]]
name    = "survey"
label   = "Survey"
type    = "choice"
options = "SELECT wave FROM waves ORDER BY closed_on DESC"
help    = "Empty = the latest."
[chart]
type  = "bar"
x     = "between_places"
y     = "asked"
color = "level_name"
alt   = "Share of differences that lies between places, for each question and level"
[columns]
asked          = { label = "Question" }
level_name     = { label = "Between" }
between_places = { label = "Between places", format = ".1f", unit = "% of all differences" }
places         = { label = "Places" }
people         = { label = "Respondents", format = ",.0f", role = "n" }
[[asserts]]
name = "no part is larger than the whole"
sql  = "SELECT asked FROM result WHERE between_places NOT BETWEEN 0 AND 100"
---*/
WITH asked AS (
    SELECT metric, min(text) AS asked
    FROM items
    WHERE role = $about
    GROUP BY metric
),
latest AS (
    SELECT wave
    FROM readings
    JOIN asked USING (metric)
    ORDER BY ends_on DESC
    LIMIT 1
),
cells AS (
    SELECT asked.asked, units.level, units.kind, weight, total, total_squares
    FROM readings
    JOIN asked USING (metric)
    JOIN units USING (unit)
    WHERE units.level > 0 AND units.kind <> 'combined'
        AND readings.bound IS NULL
        AND wave = coalesce($survey, (SELECT wave FROM latest))
),
-- One-way analysis of variance from the sums: within = Σ(Σx² - (Σx)²/n), all = Σx² - (Σx)²/n.
variances AS (
    SELECT
        asked,
        level,
        min(kind) AS level_name,
        count(*) AS places,
        sum(weight) AS people,
        sum(total_squares - total * total / weight) / nullif(sum(weight) - count(*), 0) AS within,
        (sum(total * total / weight) - sum(total) * sum(total) / sum(weight))
            / nullif(count(*) - 1, 0) AS between_means,
        (sum(weight) - sum(weight * weight) / sum(weight)) / nullif(count(*) - 1, 0) AS usual_size
    FROM cells
    GROUP BY asked, level
    HAVING count(*) >= 3
)
-- ICC(1): what is left between places once chance is taken out, never below nothing.
SELECT
    asked,
    level_name,
    100 * greatest(between_means - within, 0)
        / nullif(greatest(between_means - within, 0) + usual_size * within, 0) AS between_places,
    places,
    people
FROM variances
ORDER BY asked, level
