-- Everything that happened to the facts up to one event, as one text. Parameters: event.
SELECT coalesce(string_agg(concat_ws(' ', event, what, upload, happened_at), ';' ORDER BY event), '')
FROM events
WHERE event <= $event
