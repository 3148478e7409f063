-- What the desk holds: answers, people and units.
SELECT count(*) AS answers, count(DISTINCT person) AS people, count(DISTINCT unit_id) AS units
FROM desk.main.new_answers
