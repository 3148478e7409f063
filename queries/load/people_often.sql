-- The key of every person on the desk, one row a spelling, where most come up several times; else
-- nobody: keying each row costs less than finding the few that are the same.
-- Parameters: inner_pad, outer_pad.
CREATE OR REPLACE TABLE desk.main.people AS
WITH spelled AS (
    SELECT DISTINCT person AS spelling
    FROM desk.main.staged
    WHERE person IS NOT NULL
        AND (SELECT 2 * approx_count_distinct(person) < count(person) FROM desk.main.staged)
)
SELECT spelling, person_key(lower(trim(spelling)), $inner_pad, $outer_pad) AS person FROM spelled
