-- The units found in the file, one row each.
SELECT
    unit_id,
    min(trim(spelling)) AS spelling,
    min(plain) AS plain,
    max(name) AS name,
    min(how) AS how,
    min(line) AS line,
    CAST(sum(rows) AS BIGINT) AS rows
FROM desk.main.unit_map
GROUP BY unit_id
ORDER BY min(plain)
