/*---
title       = "What do customers write of that staff do not, and the other way round?"
section     = "In their words"
description = "Themes and words in comments, as a share of all comments of each side. Staff counts of fewer than ten people in a round are not told and not in the share, so a theme with a small share may be said a little more often than shown."
related     = ["last_said", "one_side_only"]
[[params]]
name    = "since"
label   = "Since"
type    = "date"
default = 2000-01-01
[[params]]
name    = "kind"
label   = "What"
type    = "choice"
options = [{ value = "theme", label = "themes" }, { value = "pride", label = "words of pride" }]
default = "theme"
[chart]
type = "bar"
x = "word"
y = "customer_lead"
alt = "For each theme the share of customers' comments less the share of staff's"
[columns]
word            = { label = "Said" }
customer_share  = { label = "Of customers' comments", format = ".1f", unit = "%" }
staff_share     = { label = "Of staff's comments", format = ".1f", unit = "%" }
customer_lead   = { label = "Customers more than staff", format = "+.1f", unit = "points" }
customers       = { label = "Customers' comments with it", format = ",.0f" }
staff           = { label = "Staff who used it", format = ",.0f" }
customers_wrote = { label = "Customers' comments", format = ",.0f", role = "n" }
staff_wrote     = { label = "Staff who wrote", format = ",.0f", role = "n" }
---*/
WITH wrote AS (
    SELECT
        sum(CASE WHEN side = 'customer' THEN people END) AS customers_wrote,
        sum(CASE WHEN side = 'staff' THEN people END) AS staff_wrote
    FROM comment_counts
    WHERE unit = '(company)' AND month >= $since
),
said AS (
    SELECT
        word,
        coalesce(sum(CASE WHEN side = 'customer' THEN people END), 0) AS customers,
        coalesce(sum(CASE WHEN side = 'staff' THEN people END), 0) AS staff
    FROM word_counts
    WHERE unit = '(company)' AND month >= $since
    GROUP BY word
)
SELECT
    words.word,
    100.0 * coalesce(said.customers, 0) / nullif(wrote.customers_wrote, 0) AS customer_share,
    100.0 * coalesce(said.staff, 0) / nullif(wrote.staff_wrote, 0) AS staff_share,
    100.0 * coalesce(said.customers, 0) / nullif(wrote.customers_wrote, 0)
        - 100.0 * coalesce(said.staff, 0) / nullif(wrote.staff_wrote, 0) AS customer_lead,
    coalesce(said.customers, 0) AS customers,
    coalesce(said.staff, 0) AS staff,
    wrote.customers_wrote,
    wrote.staff_wrote
FROM words
CROSS JOIN wrote
LEFT JOIN said USING (word)
WHERE words.kind = $kind AND wrote.customers_wrote IS NOT NULL AND wrote.staff_wrote IS NOT NULL
ORDER BY customer_lead DESC, words.word
