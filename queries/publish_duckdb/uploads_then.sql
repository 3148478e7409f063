-- Uploads that were in force when a round was told of last. Grain: one row a wave and upload.
-- Reads: uploads_told, waves_then.
SELECT uploads_told.wave_id, uploads_told.upload
FROM uploads_told
JOIN waves_then
    ON waves_then.wave_id = uploads_told.wave_id AND waves_then.telling = uploads_told.telling
