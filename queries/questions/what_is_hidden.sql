/*---
title       = "What is hidden, and why?"
section     = "Listening"
description = "Figures that are not shown, because they rest on too few people or would give away a figure that does. The answers behind them are in every total."
related     = ["where_few_answer"]
[[params]]
name    = "measure"
label   = "Metric"
type    = "choice"
options = "SELECT DISTINCT metric, label FROM hidden JOIN metrics USING (metric) ORDER BY label"
help    = "Empty = all but single questions."
[chart]
type = "table"
[columns]
label   = { label = "Metric" }
ends_on = { label = "Until", format = "%d %b %Y" }
reason  = { label = "Why" }
units   = { label = "Units not shown" }
people  = { label = "People, where it may be told", role = "n" }
---*/
WITH counted AS (
    SELECT metric, starts_on, ends_on, wave, why, count(DISTINCT unit) AS units
    FROM hidden
    WHERE metric = $measure OR ($measure IS NULL AND metric NOT IN (SELECT metric FROM items))
    GROUP BY ALL
),
in_words AS (
    SELECT
        *,
        CASE why
            WHEN 'small_group'
                THEN 'too few people answered, or a team beside it could be worked out'
            WHEN 'small_change' THEN 'too few people changed since the last figure'
            ELSE replace(why, '_', ' ')
        END AS reason
    FROM counted
)
SELECT
    metrics.label,
    in_words.wave,
    in_words.ends_on,
    in_words.reason,
    in_words.units,
    hidden_totals.people
FROM in_words
JOIN metrics USING (metric)
LEFT JOIN hidden_totals USING (metric, starts_on, ends_on)
ORDER BY in_words.ends_on DESC, metrics.sort, in_words.reason
