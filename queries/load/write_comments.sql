-- Writes comments, masked; those of staff with the key of who wrote them.
-- Parameters: upload, side (for files that do not say), first_names (a pattern).
INSERT INTO main.comments (side, unit_id, said_on, person, comment, upload)
WITH dated AS (
    SELECT
        CASE
            WHEN lower(trim(coalesce(said.side, $side))) LIKE 'customer%' THEN 'customer'
            ELSE 'staff'
        END AS side,
        unit.unit_id,
        coalesce(said.said_on, said.wave_closed, wave.closed_on) AS said_on,
        person.person,
        masked(said.comment, $first_names) AS comment,
        row_number() OVER (PARTITION BY said.rowid ORDER BY wave.closed_on) AS place
    FROM desk.main.staged AS said
    INNER JOIN desk.main.unit_map AS unit ON unit.spelling = said.unit
    LEFT JOIN desk.main.people AS person ON person.spelling = said.person
    LEFT JOIN main.waves AS wave ON lower(wave.wave) = lower(trim(said.wave))
    WHERE nullif(trim(said.comment), '') IS NOT NULL
)
SELECT side, unit_id, said_on, CASE WHEN side = 'staff' THEN person END, comment, $upload
FROM dated
WHERE place = 1
ORDER BY said_on, unit_id
