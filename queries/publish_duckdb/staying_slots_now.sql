-- Months of which something new is told of leavers: those never told of, and those with news.
-- Grain: one row a month (slot). Reads: drafted, metric_list, staying_slots_then, staying_news.
SELECT DISTINCT drafted.slot
FROM drafted
JOIN metric_list ON metric_list.metric_id = drafted.metric_id
WHERE metric_list.source = 'employment' AND drafted.family IS NOT NULL
    AND drafted.slot NOT IN (SELECT slot FROM staying_slots_then)
UNION
SELECT slot FROM staying_news
