-- One spelling of a question. Parameters by place: survey, item, item_id, low, high.
INSERT INTO desk.main.item_map VALUES (?, ?, ?, ?, ?)
