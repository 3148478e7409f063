-- Which uploads a survey round rests on. Grain: one row a wave and upload.
-- Reads: answers, person_attributes.
SELECT wave_id, upload FROM answers
UNION
SELECT wave_id, upload FROM person_attributes
