-- Writes that a backup was put back, numbered beyond every event that figures were made from.
-- Parameters: after, the highest such number; happened_at; touched.
INSERT INTO main.events (event, what, upload, happened_at, touched)
SELECT greatest(coalesce(max(event), 0), $after) + 1, 'restore', NULL, $happened_at, $touched
FROM main.events
