-- Uploads that were in force when the published figures of a round were made. A number that means
-- another upload by now, after an older store was put back, is not among them.
-- Grain: one row a wave and upload. Reads: basis.waves, waves_then, uploads.
SELECT known.wave_id, known.upload
FROM basis.waves AS known
JOIN waves_then ON waves_then.wave_id = known.wave_id
LEFT JOIN uploads ON uploads.upload = known.upload
WHERE coalesce(uploads.loaded_at, TIMESTAMP '1970-01-01') = known.loaded_at
