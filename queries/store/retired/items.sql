-- Takes questions out that were just copied to the waiting rows.
DELETE FROM main.items WHERE item_id IN (SELECT item_id FROM undone.items)
