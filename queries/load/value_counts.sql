-- What the desk holds: figures, units, first and last day.
SELECT count(*) AS figures, count(DISTINCT unit_id) AS units, min(starts_on) AS first_on, max(ends_on) AS last_on
FROM desk.main.new_values
