-- Spells of employment; one person in ten had two. Parameters: rows, units, upload.
INSERT INTO main.employment
    (person, unit_id, started_on, ended_on, moved, voluntary, regretted, exit_reason, salary_band,
     upload)
WITH drawn AS (
    SELECT
        i - CASE WHEN i % 10 = 9 THEN 1 ELSE 0 END AS p,
        CAST(1 + $units // 20 + hash(i, 4) % $units AS INTEGER) AS unit_id,
        DATE '2016-01-01' + CAST(hash(i, 5) % 3400 AS INTEGER) AS started_on,
        CAST(hash(i, 6) % 2500 AS INTEGER) AS days,
        i % 10 = 8 AS moved,
        hash(i, 7) % 3 > 0 AS voluntary
    FROM range($rows) AS range_of (i)
)
SELECT
    p * 6917529027641 + 77777,
    unit_id,
    started_on,
    CASE WHEN started_on + days < DATE '2026-01-01' THEN started_on + days END,
    moved AND started_on + days < DATE '2026-01-01',
    voluntary,
    NULL,
    NULL,
    NULL,
    $upload
FROM drawn
