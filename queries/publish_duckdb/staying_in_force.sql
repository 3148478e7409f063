-- Uploads in force at each telling of who stays. A number that means another upload by now, after an
-- older store was put back, is not among them.
-- Grain: one row a telling and upload. Reads: staying_uploads_then, uploads.
SELECT known.telling, known.upload
FROM staying_uploads_then AS known
LEFT JOIN uploads ON uploads.upload = known.upload
WHERE coalesce(uploads.loaded_at, TIMESTAMP '1970-01-01') = known.loaded_at
