-- Months of service that would be told anew though they were told more than once: all their tellings are
-- weighed together. slot: a number for the month and the cut.
-- Grain: one row a month of service and cut. Reads: life_told_then, life_changes, life_held_apart.
WITH told AS (
    SELECT month_of_service, 'region' AS cut, telling FROM life_told_then
    UNION
    SELECT month_of_service, 'third', telling
    FROM life_told_then
    WHERE grouping_name = 'engagement_third'
),
held AS (
    SELECT month_of_service,
        CASE WHEN grouping_name = 'engagement_third' THEN 'third' ELSE 'region' END AS cut
    FROM life_held_apart
)
SELECT month_of_service, cut,
    2 * CAST(month_of_service AS BIGINT) + CASE WHEN cut = 'third' THEN 1 ELSE 0 END AS slot
FROM told
SEMI JOIN life_changes AS changed USING (month_of_service, cut)
ANTI JOIN held USING (month_of_service, cut)
GROUP BY month_of_service, cut
HAVING count(DISTINCT telling) > 1
