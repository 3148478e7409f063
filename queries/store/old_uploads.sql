-- Uploads of the attached store that came in before a day. Parameters: day.
-- Grain: one row an upload.
SELECT upload FROM store.main.uploads WHERE loaded_at < $day
