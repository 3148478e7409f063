/*---
title       = "When did anybody last say it?"
section     = "In their words"
description = "When customers and staff last used the words of great service in their comments, and how many did in that month. Where a word is missing, nobody used it, or too few to tell."
related     = ["words_never_said"]
[[params]]
name    = "words"
type    = "list"
options = "SELECT DISTINCT word FROM word_counts ORDER BY word"
help    = "Empty = pride, engage, delight, cherish, unique, positive and their forms."
default = []
[chart]
type = "table"
[columns]
side        = { label = "Said by" }
word        = { label = "Word" }
last_month  = { label = "Last in", format = "%b %Y" }
people      = { label = "People in that month", role = "n" }
most_people = { label = "Most in a month" }
---*/
WITH chosen AS (
    SELECT side, word, month, max(people) AS people
    FROM word_counts
    WHERE CASE
        WHEN len($words) > 0 THEN list_contains($words, word)
        ELSE regexp_matches(word, '^(pride|proud|engag|delight|cherish|unique|positiv)')
    END
    GROUP BY side, word, month
)
SELECT
    side,
    word,
    max(month) AS last_month,
    arg_max(people, month) AS people,
    max(people) AS most_people
FROM chosen
GROUP BY side, word
ORDER BY side, last_month DESC, word
