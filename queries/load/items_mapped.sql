-- The questions found in the file, one row a survey and spelling (or column of the desk).
SELECT survey, item, item_id FROM desk.main.item_map ORDER BY survey, item
