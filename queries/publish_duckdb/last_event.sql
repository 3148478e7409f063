-- The last thing that happened to the facts; 0 when nothing did. One row.
SELECT coalesce(max(event), 0) FROM events
