-- Writes which uploads this telling of who stays rests on.
-- Reads: staying_uploads_then, this_telling, employment, headcounts, uploads.
CREATE OR REPLACE TABLE next_basis.staying_uploads AS
SELECT telling, upload, loaded_at FROM staying_uploads_then
UNION ALL
SELECT this_telling.telling, used.upload,
    coalesce(uploads.loaded_at, TIMESTAMP '1970-01-01') AS loaded_at
FROM (SELECT upload FROM employment UNION SELECT upload FROM headcounts) AS used
CROSS JOIN this_telling
LEFT JOIN uploads ON uploads.upload = used.upload
