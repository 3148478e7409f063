-- Units that belong to themselves by way of others, with their first row.
WITH RECURSIVE above AS (
    SELECT line, unit_id, parent_id, 1 AS steps FROM desk.main.unit_parents WHERE parent_id IS NOT NULL
    UNION ALL
    SELECT above.line, above.unit_id, next.parent_id, above.steps + 1
    FROM above
    INNER JOIN desk.main.unit_parents AS next ON next.unit_id = above.parent_id
    WHERE next.parent_id IS NOT NULL AND above.steps < 30 AND above.parent_id <> above.unit_id
)
SELECT min(above.line) AS line, min(trim(unit.spelling)) AS unit
FROM above
INNER JOIN desk.main.unit_map AS unit ON unit.unit_id = above.unit_id
WHERE above.parent_id = above.unit_id
GROUP BY above.unit_id
ORDER BY line
