-- At which tellings a month of service was told, by the cut that is weighed.
-- Grain: one row a month of service and cut (slot) and telling. Reads: life_together, life_told_then.
SELECT DISTINCT together.slot, told.telling
FROM life_together AS together
JOIN life_told_then AS told
    ON told.month_of_service = together.month_of_service
    AND (together.cut = 'region' OR told.grouping_name = 'engagement_third')
ORDER BY together.slot, told.telling
