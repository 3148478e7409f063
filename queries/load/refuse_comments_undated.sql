-- Comments that nothing dates are not loaded.
INSERT INTO desk.main.bad_rows
SELECT said.line, '', '', 'no date'
FROM desk.main.staged AS said
LEFT JOIN main.waves AS wave ON lower(wave.wave) = lower(trim(said.wave))
WHERE coalesce(said.said_on, said.wave_closed, wave.closed_on) IS NULL
