-- Answers of one round as the loader leaves them: by unit, person and question. Teams differ in size;
-- one person in fifty leaves out a question. Parameters: wave_id, people, units, items.
INSERT INTO main.answers (wave_id, unit_id, person, item_id, score, upload)
WITH numbers AS (
    SELECT i // $items AS p, CAST(1 + i % $items AS INTEGER) AS item_id
    FROM range($people * $items) AS range_of (i)
),
said AS (
    SELECT
        p,
        item_id,
        (hash(p) % 1000) / 1000.0 - 0.5 AS mood,
        (hash(p, $wave_id, item_id) % 1000) / 1000.0 - 0.5 AS noise
    FROM numbers
    WHERE hash(p, $wave_id) % 50 <> 0 OR item_id <> 1 + hash(p) % $items
)
SELECT
    $wave_id,
    CAST(1 + $units // 20 + floor($units * power((p + 0.5) / $people, 0.7)) AS INTEGER),
    p * 6917529027641 + 77777,
    item_id,
    CASE
        WHEN item_id = 5 THEN round(least(10, greatest(0, 7.2 + 4 * mood + 6 * noise)))
        ELSE round(least(5, greatest(1, 3.5 + 2 * mood + 3 * noise)))
    END,
    $wave_id
FROM said
