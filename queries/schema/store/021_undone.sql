-- Where facts of undone uploads wait, so that nobody who reads main needs a filter on uploads.
CREATE SCHEMA undone
