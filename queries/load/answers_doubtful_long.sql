-- Whether anybody may have answered a question twice in one wave; 0 is sure. The desk holds answers
-- in the order wave, unit, person, question, so an answer repeated within a unit lies beside the
-- first, and people with answers in several units come up once in each.
WITH beside AS (
    SELECT
        wave_id,
        person,
        person = lag(person) OVER () AND unit_id = lag(unit_id) OVER ()
        AND wave_id = lag(wave_id) OVER () AS same_person,
        item_id = lag(item_id) OVER () AS same_item
    FROM desk.main.new_answers
),
often AS (
    SELECT wave_id, person
    FROM beside
    WHERE same_person IS NOT TRUE
    GROUP BY wave_id, person
    HAVING count(*) > 1
)
SELECT
    (SELECT count(*) FROM beside WHERE same_person AND same_item)
    + (SELECT count(*) FROM often) AS answers
