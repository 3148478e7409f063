-- Every sum where it arises, before anything is added up.
-- Grain: one row a metric, slot and unit.
-- Reads: staff_figures, staying_figures, customer_figures, score_figures.
SELECT metric_id, slot, unit_id, people, weight, total, total_squares FROM staff_figures
UNION ALL
SELECT metric_id, slot, unit_id, people, weight, total, total_squares FROM staying_figures
UNION ALL
SELECT metric_id, slot, unit_id, people, weight, total, total_squares FROM customer_figures
UNION ALL
SELECT metric_id, slot, unit_id, people, weight, total, total_squares FROM score_figures
WHERE NOT given
