-- People whose answers changed: were they among the respondents of the unit then, are they now?
-- Grain: one row a wave, unit and person. Reads: changed_answers, answers, undone_answers,
-- uploads_then.
WITH persons AS (
    SELECT DISTINCT wave_id, unit_id, person
    FROM changed_answers
),
now_there AS (
    SELECT DISTINCT answers.wave_id, answers.unit_id, answers.person
    FROM answers
    SEMI JOIN persons
        ON persons.wave_id = answers.wave_id
        AND persons.unit_id = answers.unit_id
        AND persons.person = answers.person
),
answers_then AS (
    SELECT wave_id, unit_id, person, upload FROM answers
    UNION ALL
    SELECT wave_id, unit_id, person, upload FROM undone_answers
),
then_there AS (
    SELECT DISTINCT answers_then.wave_id, answers_then.unit_id, answers_then.person
    FROM answers_then
    SEMI JOIN persons
        ON persons.wave_id = answers_then.wave_id
        AND persons.unit_id = answers_then.unit_id
        AND persons.person = answers_then.person
    SEMI JOIN uploads_then
        ON uploads_then.wave_id = answers_then.wave_id
        AND uploads_then.upload = answers_then.upload
)
SELECT
    persons.wave_id,
    persons.unit_id,
    persons.person,
    CASE WHEN then_there.person IS NULL THEN 0 ELSE 1 END AS was_there,
    CASE WHEN now_there.person IS NULL THEN 0 ELSE 1 END AS is_there
FROM persons
LEFT JOIN now_there
    ON now_there.wave_id = persons.wave_id
    AND now_there.unit_id = persons.unit_id
    AND now_there.person = persons.person
LEFT JOIN then_there
    ON then_there.wave_id = persons.wave_id
    AND then_there.unit_id = persons.unit_id
    AND then_there.person = persons.person
