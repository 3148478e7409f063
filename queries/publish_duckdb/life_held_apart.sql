-- Months of service that stay as they were told, by one telling at a time: a few people count otherwise,
-- or groups would be told beside others than then. Thirds may stay where the regions go on.
-- Grain: one row a grouping and month of service.
-- Reads: life_changes, life_told_then, life_drafted, rules.
WITH few AS (
    SELECT DISTINCT month_of_service, cut
    FROM life_changes
    CROSS JOIN rules
    WHERE people < rules.minimum_group
),
groups_then AS (
    SELECT DISTINCT telling, month_of_service, grouping_name, group_name FROM life_told_then
),
months AS (
    SELECT DISTINCT telling, month_of_service FROM life_told_then
),
more AS (
    SELECT DISTINCT months.telling, months.month_of_service
    FROM months
    JOIN life_drafted AS drafted ON drafted.month_of_service = months.month_of_service
    ANTI JOIN groups_then AS known
        ON known.telling = months.telling
        AND known.month_of_service = months.month_of_service
        AND known.grouping_name = drafted.grouping_name
        AND known.group_name = drafted.group_name
),
fewer AS (
    SELECT DISTINCT known.telling, known.month_of_service
    FROM groups_then AS known
    ANTI JOIN life_drafted AS drafted
        ON drafted.month_of_service = known.month_of_service
        AND drafted.grouping_name = known.grouping_name
        AND drafted.group_name = known.group_name
),
whole AS (
    SELECT month_of_service FROM few WHERE cut = 'region'
    UNION
    SELECT more.month_of_service
    FROM more
    JOIN fewer
        ON fewer.telling = more.telling AND fewer.month_of_service = more.month_of_service
)
SELECT groupings.grouping_name, whole.month_of_service
FROM whole
CROSS JOIN (
    SELECT grouping_name FROM life_drafted UNION SELECT grouping_name FROM life_told_then
) AS groupings
UNION
SELECT 'engagement_third', month_of_service FROM few WHERE cut = 'third'
