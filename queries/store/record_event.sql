-- Writes what happened to the facts. Parameters: what, upload, happened_at, touched.
INSERT INTO main.events (event, what, upload, happened_at, touched)
SELECT coalesce(max(event), 0) + 1, $what, $upload, $happened_at, $touched FROM main.events
