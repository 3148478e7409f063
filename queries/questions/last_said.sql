/*---
title       = "When did anybody last say it?"
section     = "In their words"
description = "When customers and staff last used the words of great service in their comments, and how many did in that month. Staff are told of where ten or more used a word; where a word is missing, nobody used it, or too few to tell."
related     = ["words_never_said", "staff_words_and_customers"]
[[params]]
name    = "words"
type    = "list"
options = "SELECT word FROM words WHERE kind <> 'any' ORDER BY sort"
help    = "Empty = all words of pride and delight."
default = []
[[params]]
name    = "unit"
label   = "Where"
type    = "choice"
options = "SELECT unit, name FROM units WHERE level < 2 ORDER BY level, name"
default = "(company)"
[chart]
type = "table"
[columns]
side        = { label = "Said by" }
word        = { label = "Word" }
last_month  = { label = "Last in", format = "%b %Y" }
people      = { label = "People in that month", role = "n" }
most_people = { label = "Most in a month" }
---*/
SELECT
    side,
    word,
    max(month) AS last_month,
    arg_max(people, month) AS people,
    max(people) AS most_people
FROM word_counts
JOIN words USING (word)
WHERE unit = $unit
    AND people IS NOT NULL
    AND CASE WHEN len($words) > 0 THEN list_contains($words, word) ELSE kind = 'pride' END
GROUP BY side, word
ORDER BY side, last_month DESC, word
