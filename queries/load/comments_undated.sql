-- Comments that nothing dates: neither a day of their own nor a wave.
SELECT count(*) AS rows
FROM desk.main.staged AS said
LEFT JOIN main.waves AS wave ON lower(wave.wave) = lower(trim(said.wave))
WHERE coalesce(said.said_on, said.wave_closed, wave.closed_on) IS NULL
