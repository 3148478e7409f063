-- Rows of the file whose unit and month are in force already.
-- Parameters: supersedes (the upload whose place this file takes, or NULL).
CREATE OR REPLACE TABLE desk.main.known_before AS
SELECT DISTINCT counted.rowid AS row_id
FROM desk.main.staged AS counted
INNER JOIN desk.main.unit_map AS unit ON unit.spelling = counted.unit
INNER JOIN desk.main.period_map AS period ON period.spelling = counted.month
INNER JOIN main.headcounts AS before
    ON before.unit_id = unit.unit_id AND before.month = date_trunc('month', period.starts_on)
WHERE before.upload IS DISTINCT FROM CAST($supersedes AS INTEGER)
