-- Uploads in force that hold answers of the file's waves, one row an upload and wave.
SELECT before.upload, wave.wave, count(DISTINCT before.person) AS people
FROM main.answers AS before
INNER JOIN main.waves AS wave ON wave.wave_id = before.wave_id
WHERE before.wave_id IN (SELECT wave_id FROM desk.main.wave_map)
GROUP BY before.upload, wave.wave
ORDER BY before.upload, wave.wave
