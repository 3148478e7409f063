-- Waves on the desk, one row a spelling, with the dates the file gives them.
SELECT
    survey,
    wave,
    min(wave_opened) AS opened_on,
    max(wave_closed) AS closed_on,
    min(answered_on) AS first_on,
    max(answered_on) AS last_on
FROM desk.main.staged
GROUP BY survey, wave
ORDER BY opened_on NULLS LAST, first_on NULLS LAST, wave
