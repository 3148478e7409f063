-- A row an answer: ten questions, 2,000 units, twenty waves. Parameters: rows.
SELECT
    'P' || lpad(CAST(i // 10 AS VARCHAR), 8, '0') AS "Respondent ID",
    'S' || lpad(CAST(hash(i // 10) % 2000 AS VARCHAR), 4, '0') AS "Store",
    CAST(2021 + (i * 5) // $rows AS VARCHAR) || ' Q' || CAST(1 + ((i * 20) // $rows) % 4 AS VARCHAR) AS "Wave",
    'Q' || CAST(1 + i % 10 AS VARCHAR) AS "Question",
    CAST(1 + hash(i) % 5 AS INTEGER) AS "Score"
FROM range($rows) AS numbers (i)
