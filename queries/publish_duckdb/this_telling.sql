-- The number of this telling of who stays; no row where nothing new is told.
-- Reads: staying_uploads_then, staying_slots_now, life_told_now.
SELECT CAST(coalesce(max(telling) + 1, 0) AS INTEGER) AS telling
FROM staying_uploads_then
HAVING EXISTS (SELECT 1 FROM staying_slots_now) OR EXISTS (SELECT 1 FROM life_told_now)
