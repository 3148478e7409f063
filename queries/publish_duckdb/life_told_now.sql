-- Months of service told anew, of which groups. Unlike the last that was told of them, or never told.
-- Grain: one row a grouping, group and month of service.
-- Reads: life_drafted, life_held, life_told_then, life_changes.
SELECT drafted.grouping_name, drafted.group_name, drafted.month_of_service
FROM life_drafted AS drafted
LEFT JOIN life_held
    ON life_held.month_of_service = drafted.month_of_service
    AND life_held.grouping_name = drafted.grouping_name
WHERE life_held.month_of_service IS NULL
    AND (
        drafted.month_of_service NOT IN (SELECT month_of_service FROM life_told_then)
        OR drafted.month_of_service IN (
            SELECT month_of_service
            FROM life_changes
            WHERE telling = (SELECT max(telling) FROM life_told_then)
        )
        OR NOT EXISTS (
            SELECT 1
            FROM life_told_then AS known
            WHERE known.grouping_name = drafted.grouping_name
                AND known.group_name = drafted.group_name
                AND known.month_of_service = drafted.month_of_service
        )
    )
