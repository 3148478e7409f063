-- Whether anybody may have answered a question twice in one wave; 0 is sure. The desk holds answers
-- in the order wave, unit, person, question, so an answer repeated within a unit lies beside the
-- first, and people with answers in several units are counted once too often.
WITH beside AS (
    SELECT
        wave_id,
        person,
        person = lag(person) OVER () AND unit_id = lag(unit_id) OVER ()
        AND wave_id = lag(wave_id) OVER () AS same_person,
        item_id = lag(item_id) OVER () AS same_item
    FROM desk.main.new_answers
),
counted AS (
    SELECT
        count(*) FILTER (WHERE same_person AND same_item) AS repeated,
        count(*) FILTER (WHERE same_person IS NOT TRUE) AS people_in_units,
        count(DISTINCT CASE WHEN same_person IS NOT TRUE THEN hash(wave_id, person) END) AS people
    FROM beside
)
SELECT repeated + people_in_units - people AS answers FROM counted
