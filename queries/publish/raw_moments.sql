-- Cross-products of questions on their own scales, over the persons who answered both.
-- Where one machine has all answers a matrix product gives the same without joining them.
-- Grain: one row a touched wave and ordered pair of items. Reads: answers, survey_waves.
WITH given AS (
    SELECT answers.wave_id, answers.unit_id, answers.person, answers.item_id, answers.score
    FROM answers
    JOIN survey_waves ON survey_waves.wave_id = answers.wave_id
    WHERE survey_waves.touched
),
halves AS (
    SELECT
        a.wave_id,
        a.item_id AS item_a,
        b.item_id AS item_b,
        CAST(count(*) AS DOUBLE) AS people,
        sum(a.score) AS total_a,
        sum(b.score) AS total_b,
        sum(a.score * b.score) AS total_ab
    FROM given AS a
    JOIN given AS b
        ON b.wave_id = a.wave_id
        AND b.unit_id = a.unit_id
        AND b.person = a.person
        AND b.item_id >= a.item_id
    GROUP BY a.wave_id, a.item_id, b.item_id
)
SELECT wave_id, item_a, item_b, people, total_a, total_b, total_ab
FROM halves
UNION ALL
SELECT wave_id, item_b, item_a, people, total_b, total_a, total_ab
FROM halves
WHERE item_a <> item_b
