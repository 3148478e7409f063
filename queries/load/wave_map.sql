-- Which wave each spelling means; empty at first. NULLs stand for what the file does not say.
CREATE OR REPLACE TABLE desk.main.wave_map AS
SELECT survey, wave, CAST(0 AS INTEGER) AS wave_id, CAST(NULL AS DATE) AS closed_on
FROM desk.main.staged
WHERE false
