-- Rows of the file whose person has answered the same wave already, by an upload in force.
-- Parameters: supersedes (the upload whose place this file takes, or NULL).
CREATE OR REPLACE TABLE desk.main.known_before AS
SELECT DISTINCT fresh.row_id
FROM desk.main.respondents AS fresh
INNER JOIN main.answers AS before
    ON before.wave_id = fresh.wave_id AND before.person = fresh.person
WHERE before.upload IS DISTINCT FROM CAST($supersedes AS INTEGER)
