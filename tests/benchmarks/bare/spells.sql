-- A row an employment: 2,000 units, eight years, half of them ended. Parameters: rows.
SELECT
    'P' || lpad(CAST(i AS VARCHAR), 8, '0') AS "Employee ID",
    'S' || lpad(CAST(hash(i) % 2000 AS VARCHAR), 4, '0') AS "Store",
    CAST(DATE '2017-01-01' + CAST(hash(i + 1) % 1800 AS INTEGER) AS DATE) AS "Started",
    CASE
        WHEN i % 2 = 0
        THEN CAST(DATE '2022-01-01' + CAST(hash(i + 2) % 1000 AS INTEGER) AS DATE)
    END AS "Ended"
FROM range($rows) AS numbers (i)
