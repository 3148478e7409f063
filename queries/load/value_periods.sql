-- Metrics and periods on the desk.
SELECT DISTINCT metric, starts_on, ends_on FROM desk.main.new_values ORDER BY metric, starts_on, ends_on
