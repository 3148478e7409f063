-- Everything that ever happened to the facts, as one text: part of a generation's fingerprint.
SELECT coalesce(string_agg(concat_ws(' ', event, what, upload, happened_at), ';' ORDER BY event), '')
FROM events
