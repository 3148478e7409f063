-- Cells that are hidden after deciding upwards. Reads: hide_final.
SELECT *
FROM hide_final
WHERE why IS NOT NULL
