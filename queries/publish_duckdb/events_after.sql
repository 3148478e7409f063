-- What happened to the facts after one event: what must be made again, as JSON.
-- Parameters: event.
SELECT touched FROM events WHERE event > $event ORDER BY event
