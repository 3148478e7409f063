-- Writes which uploads each telling of a round rests on.
-- Reads: basis.waves, rebased_waves, wave_uploads, uploads, survey_waves.
INSERT INTO next_basis.waves
SELECT wave_id, telling, upload, loaded_at, minimum_group
FROM basis.waves
UNION ALL
SELECT used.wave_id, rebased_waves.telling, used.upload,
    coalesce(uploads.loaded_at, TIMESTAMP '1970-01-01'), survey_waves.minimum_group
FROM wave_uploads AS used
JOIN rebased_waves ON rebased_waves.wave_id = used.wave_id
JOIN survey_waves ON survey_waves.wave_id = used.wave_id
LEFT JOIN uploads ON uploads.upload = used.upload
