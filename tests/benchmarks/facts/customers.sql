-- Customers' answers of one month, day by day. Parameters: month, rows, units, upload.
INSERT INTO main.customer_answers
    (unit_id, answered_on, metric, score, low, high, employee, upload, answer)
SELECT
    CAST(1 + $units // 20 + hash(i // 2, 3) % $units AS INTEGER),
    CAST(DATE '2021-01-01' + to_months(CAST($month AS INTEGER)) AS DATE)
        + CAST(i * 28 // $rows AS INTEGER),
    CASE WHEN i % 2 = 0 THEN 'nps' ELSE 'csat' END,
    CASE WHEN i % 2 = 0 THEN hash(i, $month) % 11 ELSE 1 + hash(i, $month) % 5 END,
    CASE WHEN i % 2 = 0 THEN 0 ELSE 1 END,
    CASE WHEN i % 2 = 0 THEN 10 ELSE 5 END,
    NULL,
    $upload,
    hash(i // 2, $month) % 1000000000000
FROM range($rows) AS range_of (i)
