-- A row a customer with two scores: 400 units, three years. Parameters: rows.
SELECT
    'S' || CAST(100 + hash(i) % 400 AS VARCHAR) AS "Store",
    CAST(DATE '2023-01-01' + CAST((i * 1095) // $rows AS INTEGER) AS DATE) AS "Answered on",
    CAST(hash(i + 1) % 11 AS INTEGER) AS "NPS",
    CAST(1 + hash(i + 2) % 5 AS INTEGER) AS "CSAT"
FROM range($rows) AS numbers (i)
