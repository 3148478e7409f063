-- A figure a unit and month, over ten years: as many units as it takes. Parameters: rows.
SELECT
    'S' || lpad(CAST(i // 120 AS VARCHAR), 6, '0') AS "Store",
    strftime(DATE '2016-01-01' + to_months(CAST(i % 120 AS INTEGER)), '%Y-%m') AS "Month",
    CAST(1000 + hash(i) % 9000 AS INTEGER) AS "Revenue"
FROM range($rows) AS numbers (i)
