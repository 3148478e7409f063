-- Writes what the list says of each unit. Parameters: upload.
INSERT INTO main.unit_statements (unit_id, name, parent_id, kind, opened_on, closed_on, upload)
SELECT
    parent.unit_id,
    nullif(trim(said.unit_name), ''),
    parent.parent_id,
    nullif(lower(trim(said.unit_kind)), ''),
    said.opened,
    said.closed,
    $upload
FROM desk.main.staged AS said
INNER JOIN desk.main.unit_parents AS parent ON parent.line = said.line
ORDER BY parent.unit_id
