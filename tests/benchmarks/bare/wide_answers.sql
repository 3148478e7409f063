-- A row a respondent: ten questions, 400 units, twenty waves. Parameters: rows.
SELECT
    'P' || lpad(CAST(i AS VARCHAR), 8, '0') AS "Respondent ID",
    'S' || CAST(100 + hash(i) % 400 AS VARCHAR) AS "Store",
    'W' || CAST((i * 20) // $rows AS VARCHAR) AS "Wave",
    CAST(DATE '2021-03-20' + to_months(CAST((i * 20) // $rows AS INTEGER)) AS DATE) AS "Wave closed",
    CAST(1 + hash(i + 1) % 5 AS INTEGER) AS "Q1",
    CAST(1 + hash(i + 2) % 5 AS INTEGER) AS "Q2",
    CAST(1 + hash(i + 3) % 5 AS INTEGER) AS "Q3",
    CAST(1 + hash(i + 4) % 5 AS INTEGER) AS "Q4",
    CAST(1 + hash(i + 5) % 5 AS INTEGER) AS "Q5",
    CAST(1 + hash(i + 6) % 5 AS INTEGER) AS "Q6",
    CAST(1 + hash(i + 7) % 5 AS INTEGER) AS "Q7",
    CAST(1 + hash(i + 8) % 5 AS INTEGER) AS "Q8",
    CAST(1 + hash(i + 9) % 5 AS INTEGER) AS "Q9",
    CAST(1 + hash(i + 10) % 5 AS INTEGER) AS "Q10"
FROM range($rows) AS numbers (i)
