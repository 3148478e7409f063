-- Writes what describes each respondent in each wave. Parameters: upload.
INSERT INTO main.person_attributes (wave_id, person, attribute, value, upload)
WITH described AS (
    UNPIVOT (SELECT rowid AS row_id, COLUMNS('^attribute_\d{4}$') FROM desk.main.staged)
    ON COLUMNS('^attribute_\d{4}$') INTO NAME target VALUE value
)
SELECT respondent.wave_id, respondent.person, named.attribute, max(trim(described.value)), $upload
FROM described
INNER JOIN desk.main.respondents AS respondent ON respondent.row_id = described.row_id
INNER JOIN desk.main.attribute_names AS named ON named.target = described.target
WHERE trim(described.value) <> ''
GROUP BY respondent.wave_id, respondent.person, named.attribute
ORDER BY respondent.wave_id, named.attribute, respondent.person
