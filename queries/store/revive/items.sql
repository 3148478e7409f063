-- Brings questions back that facts in force use again.
INSERT INTO main.items
SELECT * FROM undone.items WHERE item_id IN (SELECT item_id FROM main.used_items)
