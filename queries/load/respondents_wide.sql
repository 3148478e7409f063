-- Who answered, one row a row of a file with a column a question: wave, unit and key of the person.
CREATE OR REPLACE VIEW desk.main.respondents AS
SELECT row_id, wave_id, unit_id, person FROM desk.main.answering
