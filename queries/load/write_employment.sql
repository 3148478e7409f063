-- Writes the spells. Parameters: upload.
INSERT INTO main.employment (
    person, unit_id, started_on, ended_on, moved, voluntary, regretted, exit_reason, salary_band, upload
)
SELECT
    person, unit_id, started_on, ended_on, moved, voluntary, regretted, exit_reason, salary_band, $upload
FROM desk.main.new_spells
ORDER BY unit_id, started_on, person
