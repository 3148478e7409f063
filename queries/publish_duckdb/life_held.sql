-- Months of service that stay as they were told: by one telling at a time, or by all together.
-- Where regions stay all does. Grain: one row a grouping and month of service.
-- Reads: life_held_apart, life_held_together, life_together, life_drafted, life_told_then.
WITH held AS (
    SELECT together.month_of_service, together.cut
    FROM life_together AS together
    SEMI JOIN life_held_together AS held ON held.slot = together.slot
)
SELECT grouping_name, month_of_service FROM life_held_apart
UNION
SELECT groupings.grouping_name, held.month_of_service
FROM held
JOIN (
    SELECT grouping_name FROM life_drafted UNION SELECT grouping_name FROM life_told_then
) AS groupings
    ON held.cut = 'region' OR groupings.grouping_name = 'engagement_third'
