-- What counts for a skipped question of an index: the person's own mean of the others, on its scale.
-- Without it the index less its questions would give the answers of the few who skipped one; with it
-- every question of an index rests on the same people, and the index is exactly their mean.
-- Grain: one row a wave, unit, person and item skipped.
-- Reads: skippers, asked_together, filled_questions, answers.
WITH given AS (
    SELECT skippers.wave_id, skippers.unit_id, skippers.person, answers.item_id
    FROM answers
    JOIN skippers
        ON skippers.wave_id = answers.wave_id
        AND skippers.unit_id = answers.unit_id
        AND skippers.person = answers.person
    GROUP BY skippers.wave_id, skippers.unit_id, skippers.person, answers.item_id
)
SELECT
    skippers.wave_id,
    skippers.unit_id,
    skippers.person,
    asked_together.item_id,
    (skippers.score - filled_questions.shift) / filled_questions.slope AS score,
    skippers.score AS scaled
FROM skippers
JOIN asked_together
    ON asked_together.wave_id = skippers.wave_id AND asked_together.family = skippers.family
JOIN filled_questions ON filled_questions.item_id = asked_together.item_id
LEFT JOIN given
    ON given.wave_id = skippers.wave_id
    AND given.unit_id = skippers.unit_id
    AND given.person = skippers.person
    AND given.item_id = asked_together.item_id
WHERE given.item_id IS NULL
