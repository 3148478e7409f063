-- Months of service as they may be told: as they are now, or as they were told where they stay.
-- Curves have no gaps. Grain: one row a grouping, group and month of service.
-- Reads: life_drafted, life_held, life_shown_then.
INSERT INTO mart.life_table
WITH told AS (
    SELECT drafted.*
    FROM life_drafted AS drafted
    ANTI JOIN life_held
        ON life_held.month_of_service = drafted.month_of_service
        AND life_held.grouping_name = drafted.grouping_name
    UNION ALL
    SELECT shown.*
    FROM life_shown_then AS shown
    SEMI JOIN life_held
        ON life_held.month_of_service = shown.month_of_service
        AND life_held.grouping_name = shown.grouping_name
),
numbered AS (
    SELECT *, row_number() OVER (
        PARTITION BY grouping_name, group_name ORDER BY month_of_service
    ) AS nth
    FROM told
)
SELECT * EXCLUDE (nth)
FROM numbered
WHERE nth = month_of_service
ORDER BY grouping_name, group_name, month_of_service
