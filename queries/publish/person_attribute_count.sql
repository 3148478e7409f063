-- How many attributes of respondents the waves to be made have. One row.
-- Reads: person_attributes, survey_waves.
SELECT count(*) AS described
FROM person_attributes
JOIN survey_waves ON survey_waves.wave_id = person_attributes.wave_id
WHERE survey_waves.touched
