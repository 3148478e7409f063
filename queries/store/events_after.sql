-- Events after one, oldest first. Parameters: event.
SELECT event, what, upload, happened_at, touched FROM main.events WHERE event > $event ORDER BY event
