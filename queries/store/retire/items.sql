-- Copies questions that only undone uploads brought and nothing in force uses to the waiting rows.
INSERT INTO undone.items
WITH undone_uploads AS (SELECT upload FROM main.uploads WHERE state <> 'loaded')
SELECT * FROM main.items
WHERE upload IN (SELECT upload FROM undone_uploads)
    AND item_id NOT IN (SELECT item_id FROM main.used_items)
