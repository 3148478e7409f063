-- Breakdowns of the whole that are not shown, to begin with. Reads: segment_rows.
SELECT about, wave_id, unit_id, attribute
FROM segment_rows
WHERE level = 0 AND unsafe = 1
