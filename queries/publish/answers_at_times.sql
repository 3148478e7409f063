-- Answers of rounds in which something changed, as they were at each telling and are now.
-- telling: its number; the present comes last, with a number that no telling has.
-- Grain: one row a telling, wave, unit, person and item.
-- Reads: answers, undone_answers, uploads_told, moving_waves.
WITH given AS (
    SELECT wave_id, unit_id, person, item_id, score, upload FROM answers
    UNION ALL
    SELECT wave_id, unit_id, person, item_id, score, upload FROM undone_answers
)
SELECT given.wave_id, given.unit_id, given.person, given.item_id, given.score,
    uploads_told.telling
FROM given
JOIN uploads_told
    ON uploads_told.wave_id = given.wave_id AND uploads_told.upload = given.upload
SEMI JOIN moving_waves ON moving_waves.wave_id = given.wave_id
UNION ALL
SELECT wave_id, unit_id, person, item_id, score, 1000000000
FROM answers
SEMI JOIN moving_waves ON moving_waves.wave_id = answers.wave_id
