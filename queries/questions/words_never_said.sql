/*---
title       = "Which words of great service are never said, and where?"
section     = "In their words"
description = "For each region: the last month in which a word was used, by staff as far as ten or more did. Empty = nobody did, or too few to tell. Where staff never say it and customers never do, there is a talk to be had."
related     = ["last_said", "do_teams_agree"]
[[params]]
name    = "said_by"
label   = "Said by"
type    = "choice"
options = [{ value = "customer", label = "customers" }, { value = "staff", label = "staff" }]
default = "staff"
[[params]]
name    = "level"
label   = "How far down"
type    = "choice"
options = "SELECT DISTINCT level, 'level ' || level FROM units ORDER BY level"
default = 1
[chart]
type = "table"
[columns]
word        = { label = "Word" }
name        = { label = "Where" }
last_month  = { label = "Last in", format = "%b %Y" }
told        = { label = "Months with enough people" }
too_few     = { label = "Months with too few to tell" }
people      = { label = "People in that last month", format = ",.0f", role = "n" }
---*/
WITH said AS (
    SELECT
        word,
        unit,
        max(CASE WHEN people IS NOT NULL THEN month END) AS last_month,
        count(people) AS told,
        count(*) - count(people) AS too_few,
        arg_max(people, month) AS people
    FROM word_counts
    WHERE side = $said_by
    GROUP BY word, unit
),
-- Every word with every place, so that silence has a row too.
everywhere AS (
    SELECT words.word, words.sort, units.unit, units.name
    FROM words
    CROSS JOIN units
    WHERE words.kind = 'pride' AND units.level = $level
)
SELECT
    everywhere.word,
    everywhere.name,
    said.last_month,
    coalesce(said.told, 0) AS told,
    coalesce(said.too_few, 0) AS too_few,
    said.people
FROM everywhere
LEFT JOIN said USING (word, unit)
ORDER BY said.last_month NULLS FIRST, everywhere.sort, everywhere.name
