-- How many figures repeat a unit, metric and period.
SELECT count(*) - count(DISTINCT hash(unit_id, metric, starts_on, ends_on)) AS rows FROM desk.main.new_values
