-- Answers that are not what the published figures rest on: new, gone or other ones.
-- An answer that left with one upload and came again with another is none.
-- Grain: one row a wave, unit, person and item. Reads: answers, undone_answers, uploads_then.
WITH came AS (
    SELECT answers.wave_id, answers.unit_id, answers.person, answers.item_id, answers.score
    FROM answers
    JOIN waves_then ON waves_then.wave_id = answers.wave_id
    ANTI JOIN uploads_then
        ON uploads_then.wave_id = answers.wave_id AND uploads_then.upload = answers.upload
),
went AS (
    SELECT gone.wave_id, gone.unit_id, gone.person, gone.item_id, gone.score
    FROM undone_answers AS gone
    JOIN uploads_then
        ON uploads_then.wave_id = gone.wave_id AND uploads_then.upload = gone.upload
)
SELECT
    coalesce(came.wave_id, went.wave_id) AS wave_id,
    coalesce(came.unit_id, went.unit_id) AS unit_id,
    coalesce(came.person, went.person) AS person,
    coalesce(came.item_id, went.item_id) AS item_id,
    CASE WHEN went.score IS NULL THEN 0 ELSE 1 END AS was_there,
    CASE WHEN came.score IS NULL THEN 0 ELSE 1 END AS is_there
FROM came
FULL JOIN went
    ON went.wave_id = came.wave_id
    AND went.unit_id = came.unit_id
    AND went.person = came.person
    AND went.item_id = came.item_id
WHERE came.score IS DISTINCT FROM went.score
