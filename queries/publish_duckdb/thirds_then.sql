-- In which third by engagement each unit was when thirds were last told of: it stays there, since who
-- changes thirds would tell of the few people of a unit in each month of service.
-- Grain: one row a unit. Reads: life_units_then, life_told_then.
SELECT unit_id, third
FROM life_units_then
WHERE telling = (
    SELECT max(telling) FROM life_told_then WHERE grouping_name = 'engagement_third'
)
