-- What the desk holds: scores, units, first and last day.
SELECT
    count(*) AS scores,
    count(DISTINCT unit_id) AS units,
    min(answered_on) AS first_on,
    max(answered_on) AS last_on,
    string_agg(DISTINCT metric, ', ' ORDER BY metric) AS metrics
FROM desk.main.new_scores
