-- Writes what a re-organisation says of units as they are now: a new name, a new parent, or the day
-- before it as the last of a unit that was merged or split. Parameters: upload.
INSERT INTO main.unit_statements (unit_id, name, parent_id, kind, opened_on, closed_on, upload)
SELECT
    unit_id,
    arg_max(CASE WHEN change = 'rename' THEN new_unit END, effective),
    arg_max(CASE WHEN change = 'move' THEN new_unit_id END, effective),
    NULL,
    NULL,
    max(CASE WHEN change IN ('merge', 'split') THEN effective - 1 END),
    $upload
FROM desk.main.reorganised
GROUP BY unit_id
