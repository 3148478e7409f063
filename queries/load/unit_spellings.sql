-- Every spelling of a unit on the desk, one row each, with the name beside it and its first row.
CREATE OR REPLACE TABLE desk.main.unit_spellings AS
SELECT
    unit AS spelling,
    unit_spelling(unit) AS plain,
    max(unit_name) AS name,
    min(line) AS line,
    count(*) AS rows
FROM desk.main.staged
WHERE unit IS NOT NULL
GROUP BY unit
