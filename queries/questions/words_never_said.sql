/*---
title       = "Which words of great service are never said, and where?"
section     = "In their words"
description = "For each region: the last month in which enough people used a word to tell. Empty = nobody did, or too few. Where staff never say it and customers never do, there is a talk to be had."
related     = ["last_said", "do_teams_agree"]
[[params]]
name    = "said_by"
label   = "Said by"
type    = "choice"
options = [{ value = "customer", label = "customers" }, { value = "staff", label = "staff" }]
default = "customer"
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
people      = { label = "People in all", format = ",.0f", role = "n" }
---*/
WITH wanted (word, begins) AS (
    VALUES
        ('pride', '^(pride|proud)'),
        ('engage', '^engag'),
        ('delight', '^delight'),
        ('cherish', '^cherish'),
        ('unique', '^unique'),
        ('positive', '^positiv')
),
said AS (
    SELECT wanted.word, word_counts.unit, max(month) AS last_month, sum(people) AS people
    FROM word_counts
    JOIN wanted ON regexp_matches(word_counts.word, wanted.begins)
    WHERE side = $said_by
    GROUP BY ALL
),
-- Every word with every place, so that silence has a row too.
everywhere AS (
    SELECT wanted.word, units.unit, units.name
    FROM wanted
    CROSS JOIN units
    WHERE units.level = $level
)
SELECT everywhere.word, everywhere.name, said.last_month, coalesce(said.people, 0) AS people
FROM everywhere
LEFT JOIN said USING (word, unit)
ORDER BY said.last_month NULLS FIRST, everywhere.word, everywhere.name
