-- Rounds to be weighed against what was told of them before: something changed in them, or a cell
-- would be told that was not. What else may be told is known already.
-- Grain: one row a wave. Reads: cell_changes, cell_losses, drafted, unseen_then.
SELECT CAST(-slot AS INTEGER) AS wave_id FROM cell_changes
UNION
SELECT CAST(-slot AS INTEGER) FROM cell_losses
UNION
SELECT CAST(-drafted.slot AS INTEGER)
FROM drafted
JOIN unseen_then
    ON unseen_then.metric_id = drafted.metric_id
    AND unseen_then.slot = drafted.slot
    AND unseen_then.unit_id = drafted.unit_id
WHERE drafted.why IS NULL
