-- Uploads in force at each telling of a round. A number that means another upload by now, after an
-- older store was put back, is not among them.
-- Grain: one row a wave, telling and upload. Reads: basis.waves, waves_then, uploads.
SELECT known.wave_id, known.telling, known.upload
FROM basis.waves AS known
JOIN waves_then ON waves_then.wave_id = known.wave_id
LEFT JOIN uploads ON uploads.upload = known.upload
WHERE coalesce(uploads.loaded_at, TIMESTAMP '1970-01-01') = known.loaded_at
