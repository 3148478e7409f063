-- A row an answer of one wave more, by people and units of long_answers. Parameters: rows.
SELECT
    'P' || lpad(CAST(i // 10 AS VARCHAR), 8, '0') AS "Respondent ID",
    'S' || lpad(CAST(hash(i // 10) % 2000 AS VARCHAR), 4, '0') AS "Store",
    '2026 Q1' AS "Wave",
    'Q' || CAST(1 + i % 10 AS VARCHAR) AS "Question",
    CAST(1 + hash(i + 5) % 5 AS INTEGER) AS "Score"
FROM range($rows) AS numbers (i)
