-- First and last day of the periods a file names.
SELECT min(starts_on) AS first_on, max(ends_on) AS last_on FROM desk.main.period_map
