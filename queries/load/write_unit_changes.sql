-- Writes what became of units. Parameters: upload.
INSERT INTO main.unit_changes (
    change, from_unit_id, to_unit_id, new_parent_id, new_name, effective_on, upload
)
SELECT
    change,
    unit_id,
    CASE WHEN change IN ('merge', 'split') THEN new_unit_id END,
    CASE WHEN change = 'move' THEN new_unit_id END,
    CASE WHEN change = 'rename' THEN new_unit END,
    effective,
    $upload
FROM desk.main.reorganised
ORDER BY effective, unit_id
