-- Writes what customers wrote, masked. Parameters: upload, first_names (a pattern).
INSERT INTO main.comments (side, unit_id, said_on, person, comment, upload)
SELECT 'customer', unit.unit_id, said.answered_on, NULL, masked(said.comment, $first_names), $upload
FROM desk.main.staged AS said
INNER JOIN desk.main.unit_map AS unit ON unit.spelling = said.unit
WHERE nullif(trim(said.comment), '') IS NOT NULL
ORDER BY said.answered_on, unit.unit_id
