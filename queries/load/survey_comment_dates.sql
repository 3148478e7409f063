-- First and last day that comments beside answers are dated by.
SELECT
    min(coalesce(said.answered_on, wave.closed_on)) AS first_on,
    max(coalesce(said.answered_on, wave.closed_on)) AS last_on
FROM desk.main.staged AS said
INNER JOIN desk.main.wave_map AS wave
    ON wave.wave IS NOT DISTINCT FROM said.wave AND wave.survey IS NOT DISTINCT FROM said.survey
