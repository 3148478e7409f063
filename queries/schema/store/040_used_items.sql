-- Questions that some answer in force belongs to.
CREATE VIEW used_items AS
SELECT DISTINCT item_id FROM main.answers
