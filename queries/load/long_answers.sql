-- Answers of a file with a row an answer: one row an answer that was given, in no order.
CREATE OR REPLACE VIEW desk.main.long_answers AS
SELECT wave.wave_id, unit.unit_id, person.person, question.item_id, answer.score, answer.line
FROM desk.main.staged AS answer
INNER JOIN desk.main.unit_map AS unit ON unit.spelling = answer.unit
INNER JOIN desk.main.wave_map AS wave
    ON wave.wave IS NOT DISTINCT FROM answer.wave AND wave.survey IS NOT DISTINCT FROM answer.survey
INNER JOIN desk.main.people AS person ON person.spelling = answer.person
INNER JOIN desk.main.item_map AS question
    ON question.item = answer.item AND question.survey IS NOT DISTINCT FROM answer.survey
WHERE answer.score IS NOT NULL
