-- The key of every person on the desk, one row a spelling; case and outer spaces do not matter.
-- Parameters: inner_pad, outer_pad.
CREATE OR REPLACE TABLE desk.main.people AS
WITH spelled AS (SELECT DISTINCT person AS spelling FROM desk.main.staged WHERE person IS NOT NULL)
SELECT spelling, person_key(lower(trim(spelling)), $inner_pad, $outer_pad) AS person FROM spelled
