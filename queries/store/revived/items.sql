-- Takes questions off the waiting rows that are in force again.
DELETE FROM undone.items WHERE item_id IN (SELECT item_id FROM main.items)
